using Leeway.Core.Time;

namespace Leeway.Ledger.Tests;

/// <summary>Compares a ledger with the naive one, wholly.</summary>
static class Agreement
{
    /// <summary>The first thing in which they differ; null if they agree.</summary>
    public static string? Difference(Ledger ledger, NaiveLedger naive, DateTimeOffset from, DateTimeOffset until) =>
        Names(ledger, naive)
        ?? naive.Keys.Select(key => Column(ledger, naive, key, from, until)).FirstOrDefault(found => found is not null);

    static string? Names(Ledger ledger, NaiveLedger naive)
    {
        if (!ledger.ColumnKeys.SequenceEqual(naive.Keys, StringComparer.Ordinal))
        {
            return $"columns {string.Join(',', ledger.ColumnKeys)} instead of {string.Join(',', naive.Keys)}";
        }
        if (!Same(ledger.Targets, naive.Targets) || !Same(ledger.Entries, naive.Entries))
        {
            return "targets or entries";
        }
        string[] targets = ["east", "west"];
        var cursors = targets
            .SelectMany(target => ledger.SeriesOf(target).Select(found => (Place: (target, found.Series), found)))
            .ToArray();
        if (cursors.Length != naive.Cursors.Count)
        {
            return $"{cursors.Length} cursors instead of {naive.Cursors.Count}";
        }
        foreach (var (place, found) in cursors)
        {
            if (
                !naive.Cursors.TryGetValue(place, out var expected)
                || expected != found.Cursor
                || !ledger.TryGetSeries(found.Id, out var cursor)
                || cursor != found.Cursor
            )
            {
                return $"the cursor of {place}";
            }
        }
        return null;
    }

    static string? Column(Ledger ledger, NaiveLedger naive, string key, DateTimeOffset from, DateTimeOffset until)
    {
        Assert.True(ledger.TryFindColumn(key, out var column));
        var mark = naive.Watermarks.TryGetValue(key, out var known) ? known : (DateTimeOffset?)null;
        // Where rows were dropped, the first that is kept may begin before the first tick did.
        var early = naive.Beginning(key) - ledger.Beginning(column);
        var isBegun = ledger.Beginning(column) == naive.Beginning(key) || early > 0.Seconds && early < Twins.Coarsest;
        if (ledger.Watermark(column) != mark || !isBegun)
        {
            return $"{key}: watermark {ledger.Watermark(column)} for {mark}, beginning {ledger.Beginning(column)} for {naive.Beginning(key)}";
        }
        var range = new Interval(from, until);
        foreach (var point in ledger.ReadSeries(column, range, 7.Seconds))
        {
            if (ledger.Read(column, point.Span).Window != point.Span)
            {
                continue; // It has a share of a row, of which the naive ledger knows nothing; their sum is looked at below.
            }
            var (total, bad, covered, origins) = naive.Read(key, point.Span);
            if (
                !IsNear(point.Counted.Total, total)
                || !IsNear(point.Counted.Bad, bad)
                || !IsNear(point.Covered.TotalSeconds, covered)
                || !Names(point.Origins, origins)
            )
            {
                return $"{key} {point} instead of {(total, bad, covered, origins)}";
            }
        }
        if (ledger.Read(column, range).Window == range)
        {
            var sum = ledger.ReadSeries(column, range, 7.Seconds).Sum(point => point.Counted.Total);
            if (!IsNear(sum, naive.Read(key, range).Total))
            {
                return $"{key} is {sum} in steps instead of {naive.Read(key, range).Total}";
            }
        }
        for (var edge = from; edge < until; edge += 131.Seconds)
        {
            var difference = Window(ledger, naive, key, column, new Interval(edge, until));
            if (difference is not null)
            {
                return difference;
            }
        }
        return null;
    }

    public static string? Window(Ledger ledger, NaiveLedger naive, string key, ColumnId column, Interval window)
    {
        var read = ledger.Read(column, window);
        var (total, bad, covered, _) = naive.Read(key, read.Window);
        return
            IsKept(read.Window.From, window.From)
            && IsKept(read.Window.Until, window.Until)
            && IsNear(read.Counted.Total, total)
            && IsNear(read.Counted.Bad, bad)
            && IsNear(read.Covered.TotalSeconds, covered)
            ? null
            : $"{key} {read} instead of {(total, bad, covered)}";
    }

    // A row that was made of several names one of their origins.
    static bool Names(Origins actual, Origins expected) =>
        (actual | expected) == expected && actual.IsNone == expected.IsNone;

    static bool IsKept(DateTimeOffset row, DateTimeOffset edge) => row <= edge && edge - row < Twins.Coarsest;

    // Covered time is rounded to the microsecond.
    static bool IsNear(double actual, double expected) =>
        Math.Abs(actual - expected) <= 1e-6 + (1e-9 * Math.Abs(expected));

    static bool Same(IReadOnlyDictionary<string, string> actual, Dictionary<string, string> expected) =>
        actual.Count == expected.Count && expected.All(pair => actual.GetValueOrDefault(pair.Key) == pair.Value);
}
