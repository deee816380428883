using Leeway.Client;
using Leeway.Server.Components;

namespace Leeway.Server.Pages;

/// <summary>One server that is asked for counts: its load, the past still to be filled in, its trouble and its SLIs.</summary>
public sealed record SourceSectionView
{
    public required string Name { get; init; }
    public required string Url { get; init; }

    /// <summary>What it was asked, and what came of it.</summary>
    public required IReadOnlyList<Fact> Facts { get; init; }

    public required FillBarView Fill { get; init; }

    /// <summary>What the past that is filled in is the sum of; empty if of one SLI or none.</summary>
    public required string FillNote { get; init; }

    /// <summary>A sentence each; empty if all is well.</summary>
    public required IReadOnlyList<string> Troubles { get; init; }

    /// <summary>Those that fail first.</summary>
    public required IReadOnlyList<AskedRowView> Slis { get; init; }

    public static string AnchorOf(string source) => $"source-{source}";

    public static SourceSectionView Of(SourceDetail source, DateTimeOffset now) =>
        new()
        {
            Name = source.Name,
            Url = source.Url,
            Facts =
            [
                new("Queries under way", PageText.Events(source.QueriesUnderWay)),
                new(
                    "Queries asked",
                    PageText.Events(source.QueriesAsked),
                    source.QueriesFailed == 0 ? "none failed" : $"{PageText.Events(source.QueriesFailed)} failed"
                ),
                new("Samples read", PageText.Events(source.SamplesRead)),
            ],
            Fill = source.Slis.All(sli => sli.CountedUntil is null)
                ? FillBarView.Unknown
                : FillBarView.Of(
                    TimeSpan.FromSeconds(source.FillLeftSeconds),
                    TimeSpan.FromSeconds(source.FillAllSeconds)
                ),
            FillNote = source.Slis.Count > 1 ? $"added up over {PageText.Count(source.Slis.Count, "SLI")}" : "",
            Troubles = [.. TroublesOf(source, now)],
            Slis = [.. source.Slis.OrderBy(sli => sli.State != "failed").Select(sli => AskedRowView.Of(sli, now))],
        };

    static IEnumerable<string> TroublesOf(SourceDetail source, DateTimeOffset now)
    {
        // A server that is away fails all of them alike.
        foreach (
            var alike in source
                .Slis.Where(sli => sli.Error is not null)
                .GroupBy(sli => sli.Error, StringComparer.Ordinal)
        )
        {
            var since = alike.Min(sli => sli.FailingSince) ?? now;
            var retry = alike.Min(sli => sli.RetryAt) ?? now;
            yield return $"{Part(alike.Count(), source.Slis.Count)} could not be asked for since "
                + $"{PageText.DateAndTime(since)} UTC, for {PageText.Span(now - since)}: {alike.Key}. "
                + $"{(alike.Count() == 1 ? "It is" : "They are")} asked for again {In(retry - now)}.";
        }
        if (source.FillError is { } error)
        {
            yield return $"The past could not be asked for: {error}. It is tried again until it can.";
        }
    }

    static string Part(int failing, int all) =>
        failing < all ? $"{failing} of {all} SLIs"
        : all == 1 ? "Its SLI"
        : $"All {all} SLIs";

    static string In(TimeSpan wait) => wait < TimeSpan.FromSeconds(1) ? "now" : $"in {PageText.Span(wait)}";
}
