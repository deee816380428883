using System.Globalization;
using System.Text;
using Leeway.Core.Time;

namespace Leeway.Engine.Tests.Simulation.Checks;

/// <summary>All that a ledger holds at one instant: after a crash it must be all of one commit, and not of an older one.</summary>
/// <param name="Text">Every cursor, mark, entry and watermark, and the counts of every column.</param>
sealed record Kept(string Text, IReadOnlyDictionary<string, string> Entries)
{
    static readonly Interval Always = new(
        new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
        new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero)
    );

    public static Kept Of(Ledger.Ledger ledger)
    {
        var text = new StringBuilder();
        foreach (var key in ledger.ColumnKeys)
        {
            ledger.TryFindColumn(key, out var id);
            var counted = ledger.Read(id, Always).Counted;
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"{key}: {counted.Total:0.####} {counted.Bad:0.####} until {ledger.Watermark(id):O}"
            );
        }
        foreach (var (target, mark) in ledger.Targets.OrderBy(target => target.Key, StringComparer.Ordinal))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{target}: {mark}");
            foreach (
                var (series, _, cursor) in ledger.SeriesOf(target).OrderBy(one => one.Series, StringComparer.Ordinal)
            )
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"{series}: {cursor}");
            }
        }
        var entries = ledger.Entries;
        foreach (var (key, entry) in entries.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{key}: {entry}");
        }
        return new Kept(text.ToString(), entries);
    }

    /// <summary>The first line that differs, for people.</summary>
    public string DifferenceTo(Kept other)
    {
        var (mine, theirs) = (Text.Split('\n'), other.Text.Split('\n'));
        var at = mine.Zip(theirs).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"'{mine.ElementAtOrDefault(at)}' where '{theirs.ElementAtOrDefault(at)}' was";
    }
}
