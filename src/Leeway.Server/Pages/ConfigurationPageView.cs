using Leeway.Client;
using Leeway.Server.Components;

namespace Leeway.Server.Pages;

/// <summary>The documents in force, what is odd about them, why a change was refused, and how the server does.</summary>
public sealed record ConfigurationPageView
{
    public required string Summary { get; init; }
    public required IReadOnlyList<Fact> Facts { get; init; }

    /// <summary>When a change was refused; null if the documents on disk are in force.</summary>
    public required DateTimeOffset? Refused { get; init; }

    public required IReadOnlyList<ProblemDetail> Errors { get; init; }
    public required IReadOnlyList<ProblemDetail> Warnings { get; init; }

    /// <summary>A sentence each.</summary>
    public required IReadOnlyList<string> Server { get; init; }

    public static ConfigurationPageView Of(ConfigurationDetail configuration, ServerStatus status) =>
        new()
        {
            Summary = configuration.RefusedAt is null
                ? "the documents on disk are in force"
                : $"a change was refused with {PageText.Count(configuration.Errors.Count, "problem")}",
            Facts =
            [
                new("Revision", configuration.Revision, "a hash of the documents in force"),
                new("Loaded", $"{PageText.DateAndTime(configuration.LoadedAt)} UTC"),
                new(
                    "SLOs",
                    PageText.Events(configuration.Slos),
                    $"of {PageText.Count(configuration.Services, "service")}"
                ),
                new("Scrape jobs", PageText.Events(configuration.ScrapeJobs)),
                new("Servers asked", PageText.Events(configuration.Sources)),
                new("Adjustments", PageText.Events(configuration.Adjustments)),
                new(
                    "Routes",
                    PageText.Events(configuration.Routes),
                    configuration.Routes == 0 ? "nobody is told of alerts" : "who is told of alerts"
                ),
            ],
            Refused = configuration.RefusedAt,
            Errors = configuration.Errors,
            Warnings = configuration.Warnings,
            Server = [.. Sentences(status)],
        };

    static IEnumerable<string> Sentences(ServerStatus status)
    {
        yield return $"Leeway {status.Version}, a tick every {PageText.Span(status.TickSeconds)}.";
        yield return status is { Ledger: "memory" }
            ? $"The ledger is in memory only: {status.LedgerTrouble}."
            : "The ledger is durable: every tick is on disk before anybody is told of it.";
        if (status is { Ledger: not "memory", LedgerTrouble: { } trouble })
        {
            yield return $"Its blocks cannot be written, so its log grows: {trouble}.";
        }
        if (!status.LedgerIsWhole)
        {
            yield return "A part of the ledger was found damaged; what is missing counts as not covered.";
        }
        if (status.RecordsTrouble is { } away)
        {
            yield return $"The records are away: {away}.";
        }
        if (status.CountingPausedUntil is { } until)
        {
            yield return $"Nothing is counted until the clock has passed {PageText.DateAndTime(until)} UTC, where it stood before.";
        }
        foreach (var delivery in status.Undelivered)
        {
            var error = delivery.LastError is { } reason ? $", the last one failed: {reason}" : "";
            yield return $"On its way to {delivery.Receiver}: {delivery.Key}, {PageText.Count(delivery.Attempts, "attempt")}{error}.";
        }
    }
}
