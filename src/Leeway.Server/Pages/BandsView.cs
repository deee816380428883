using Leeway.Client;
using Leeway.Server.Components;

namespace Leeway.Server.Pages;

/// <summary>Where the counts of a range came from, in a sentence: "generated 29d 23h, scraped 1h; 2h excluded; 5m without data".</summary>
public static class BandsView
{
    public static string Of(SloCharts charts)
    {
        var lengths = charts
            .Bands.GroupBy(band => band.Kind, StringComparer.Ordinal)
            .Select(kind => (Kind: kind.Key, Seconds: kind.Sum(band => (band.Until - band.From).TotalSeconds)))
            .OrderByDescending(kind => kind.Seconds)
            .ToList();
        var known = lengths.Where(kind => kind.Kind is not ("uncovered" or "excluded")).ToList();
        var origins =
            known.Count == 0
                ? "nothing is known"
                : string.Join(", ", known.Select(kind => $"{Words(kind.Kind)} {PageText.Span(kind.Seconds)}"));
        return origins + Beside("excluded", "excluded") + Beside("uncovered", "without data");

        string Beside(string kind, string words) =>
            lengths.Find(length => length.Kind == kind) is { Seconds: > 0 and var seconds }
                ? $"; {PageText.Span(seconds)} {words}"
                : "";
    }

    // Commas part the stretches.
    static string Words(string kind) =>
        kind.Replace("backfilled", "filled in", StringComparison.Ordinal)
            .Replace(", ", " and ", StringComparison.Ordinal);
}
