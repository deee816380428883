using Leeway.Client;
using Leeway.Server.Components;

namespace Leeway.Server.Pages;

/// <summary>Where the counts of a range came from, in a sentence: "generated 29d 23h, scraped 1h; 5m without data".</summary>
public static class BandsView
{
    public static string Of(SloCharts charts)
    {
        var lengths = charts
            .Bands.GroupBy(band => band.Kind, StringComparer.Ordinal)
            .Select(kind => (Kind: kind.Key, Seconds: kind.Sum(band => (band.Until - band.From).TotalSeconds)))
            .OrderByDescending(kind => kind.Seconds)
            .ToList();
        var known = lengths.Where(kind => kind.Kind != "uncovered").ToList();
        var origins =
            known.Count == 0
                ? "nothing is known"
                : string.Join(", ", known.Select(kind => $"{Words(kind.Kind)} {PageText.Span(kind.Seconds)}"));
        var blind = lengths.Where(kind => kind.Kind == "uncovered").Sum(kind => kind.Seconds);
        return blind > 0 ? $"{origins}; {PageText.Span(blind)} without data" : origins;
    }

    // Commas part the stretches.
    static string Words(string kind) => kind.Replace(", ", " and ", StringComparison.Ordinal);
}
