using Leeway.Client;
using Leeway.Server.Components;

namespace Leeway.Server.Pages;

/// <summary>One scrape target in words.</summary>
public sealed record TargetRowView
{
    public required string Job { get; init; }
    public required string Instance { get; init; }
    public required string Address { get; init; }

    /// <summary>Its labels, and what it was found with.</summary>
    public required string Labels { get; init; }

    /// <summary>unknown, answered or failed.</summary>
    public required string State { get; init; }

    /// <summary>How long ago it was asked, and how long it took.</summary>
    public required string LastScrape { get; init; }

    /// <summary>"120 samples, 8 series counted".</summary>
    public required string Read { get; init; }

    /// <summary>Why it failed and since when; empty if it did not.</summary>
    public required string Error { get; init; }

    public static TargetRowView Of(TargetDetail target, DateTimeOffset now) =>
        new()
        {
            Job = target.Job,
            Instance = target.Instance,
            Address = target.Address,
            Labels = $"{TargetsView.Text(target.Labels)}; found with {TargetsView.Text(target.Discovered)}",
            State = target.State,
            LastScrape = target.LastScrape is { } scraped
                ? $"{PageText.Ago(now - scraped)}{Took(target.DurationSeconds)}"
                : "not yet",
            Read = target.Samples is { } samples
                ? $"{PageText.Count(samples, "sample")}, {target.CountedSeries} series counted"
                : PageText.Nothing,
            Error = target.Error is null ? "" : $"{target.Error}{Since(target, now)}",
        };

    static string Took(double? seconds) => seconds is null ? "" : $", took {PageText.Span(seconds)}";

    static string Since(TargetDetail target, DateTimeOffset now) =>
        (target.FailingSince, target.LastAnswer) switch
        {
            ({ } since, null) => $" (for {PageText.Span(now - since)}; it has never answered)",
            ({ } since, _) => $" (for {PageText.Span(now - since)})",
            _ => "",
        };
}
