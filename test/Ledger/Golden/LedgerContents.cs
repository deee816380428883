using System.Globalization;
using System.Text;
using Leeway.Core.Time;

namespace Leeway.Ledger.Tests.Golden;

/// <summary>All that a ledger holds, as text: every tick of every column, every cursor, target and entry.</summary>
static class LedgerContents
{
    public static string Of(Ledger ledger, Interval range)
    {
        var text = new StringBuilder();
        foreach (var key in ledger.ColumnKeys)
        {
            Column(text, ledger, key, range);
        }
        foreach (var (target, mark) in ledger.Targets.OrderBy(target => target.Key, StringComparer.Ordinal))
        {
            text.Append($"target {target}: {mark}\n");
            foreach (var (series, id, cursor) in ledger.SeriesOf(target).OrderBy(series => series.Id.Number))
            {
                text.Append($"  series {id.Number} {series}: last {Number(cursor.Last)}, start {cursor.StartMs}, ");
                text.Append($"seen {cursor.SeenMs}, resets {cursor.Resets:b}\n");
            }
        }
        foreach (var (key, entry) in ledger.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            text.Append($"entry {key.Replace("\n", "␤", StringComparison.Ordinal)}: {entry}\n");
        }
        return text.ToString();
    }

    static void Column(StringBuilder text, Ledger ledger, string key, Interval range)
    {
        Assert.True(ledger.TryFindColumn(key, out var column));
        text.Append($"column {column.Number} {key}\n");
        text.Append($"  begins {Instant(ledger.Beginning(column))}, known until {Instant(ledger.Watermark(column))}\n");
        // Ticks that hold the same follow each other for minutes: one line says so.
        var (line, from, until) = ("", default(DateTimeOffset), default(DateTimeOffset));
        foreach (var point in ledger.ReadSeries(column, range, ledger.Grid.Length))
        {
            var row = Row(point);
            if (row != line)
            {
                Ticks(text, line, from, until);
                (line, from) = (row, point.Span.From);
            }
            until = point.Span.Until;
        }
        Ticks(text, line, from, until);
    }

    static void Ticks(StringBuilder text, string row, DateTimeOffset from, DateTimeOffset until)
    {
        if (row.Length > 0)
        {
            text.Append($"  {Instant(from)}…{Instant(until)} a tick: {row}\n");
        }
    }

    static string Row(SeriesPoint point)
    {
        if (point.Origins.IsNone)
        {
            return "";
        }
        var (total, bad) = (Number(point.Counted.Total), Number(point.Counted.Bad));
        var origin = point.Origins.ToString().ToLowerInvariant();
        return $"total {total}, bad {bad}, covered {Number(point.Covered.TotalSeconds)} s, {origin}";
    }

    // Counts are sums that were subtracted from each other, so their last digits are noise.
    static string Number(double value) => (Math.Round(value, 9) + 0.0).ToString("R", CultureInfo.InvariantCulture);

    static string Instant(DateTimeOffset? instant) =>
        instant?.ToString("HH:mm:ss", CultureInfo.InvariantCulture) ?? "never";
}
