using Leeway.Client;
using Leeway.Server.Components;

namespace Leeway.Server.Pages;

/// <summary>One SLI that a server is asked for, in words.</summary>
public sealed record AskedRowView
{
    public required string Sli { get; init; }
    public required IReadOnlyList<string> Slos { get; init; }

    /// <summary>unknown, answered or failed.</summary>
    public required string State { get; init; }

    /// <summary>Until when what the server has is counted.</summary>
    public required string Counted { get; init; }

    /// <summary>"exact", or why it is not.</summary>
    public required string Counts { get; init; }

    /// <summary>How many the server scrapes for it.</summary>
    public required string Targets { get; init; }

    public static AskedRowView Of(AskedDetail sli, DateTimeOffset now) =>
        new()
        {
            Sli = sli.Sli,
            Slos = sli.Slos,
            State = sli.State,
            Counted = sli.CountedUntil is { } until
                ? $"{PageText.DateAndTime(until)} UTC, {PageText.Ago(now - until)}"
                : "not yet",
            Counts =
                sli.Approximate is { } why ? $"approximate: {why}"
                : sli.CountedUntil is null ? PageText.Nothing
                : "exact",
            // Values of expressions do not tell.
            Targets = sli.Approximate is null ? PageText.Events(sli.Targets) : PageText.Nothing,
        };
}
