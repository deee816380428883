using Leeway.Client;
using Leeway.Server.Components;

namespace Leeway.Server.Pages;

/// <summary>The server that an SLO's counts come from, in sentences.</summary>
public sealed record AskedSectionView
{
    public required string Source { get; init; }
    public required string Url { get; init; }

    /// <summary>How far it was asked, and for which targets.</summary>
    public required string Progress { get; init; }

    /// <summary>Why the last query failed; empty if it did not.</summary>
    public required string Trouble { get; init; }

    public static AskedSectionView Of(AskedDetail asked, DateTimeOffset now) =>
        new()
        {
            Source = asked.Source,
            Url = asked.Url,
            Progress =
                asked.CountedUntil is not { } until ? "It has not answered yet."
                : asked.Approximate is not null ? $"Its answers are counted until {Instant(until, now)}."
                : $"Its samples are counted until {Instant(until, now)}; it scrapes {PageText.Count(asked.Targets, "target")} for this SLI.",
            Trouble = asked is { Error: { } error, FailingSince: { } since }
                ? $"It could not be asked since {Instant(since, now)}: {error}."
                : "",
        };

    static string Instant(DateTimeOffset instant, DateTimeOffset now) =>
        $"{PageText.DateAndTime(instant)} UTC, {PageText.Ago(now - instant)}";
}
