using Leeway.Client;
using Leeway.Server.Components;

namespace Leeway.Server.Pages;

/// <summary>One alert in words.</summary>
public sealed record AlertRowView
{
    public required string Slo { get; init; }

    /// <summary>Which of the SLO's events burn; empty if all of them do.</summary>
    public required string Group { get; init; }
    public required string Service { get; init; }
    public required string Severity { get; init; }
    public required string Rule { get; init; }

    /// <summary>pending, firing or held.</summary>
    public required string State { get; init; }

    /// <summary>What the badge looks like: what fires looks like its severity.</summary>
    public string Kind => State == "firing" ? Severity : State;

    public required DateTimeOffset Since { get; init; }

    /// <summary>How long that has been.</summary>
    public required string Lasted { get; init; }

    /// <summary>Why it stands where it does, with the numbers of now.</summary>
    public required string Reason { get; init; }

    /// <summary>Why, as people were told; empty while pending, or if the words are the same still.</summary>
    public required string Told { get; init; }

    /// <summary>What it costs; empty while pending.</summary>
    public required string Cost { get; init; }

    /// <summary>Who has taken it, as a sentence; empty if nobody has.</summary>
    public required string Taken { get; init; }

    /// <summary>What to do; empty if nobody has written it down.</summary>
    public required string Runbook { get; init; }

    /// <summary>True if that is an address to follow.</summary>
    public bool HasRunbookAddress =>
        Uri.TryCreate(Runbook, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";

    public string Address => SloRowView.AddressOf(Slo, Group);

    /// <param name="asOf">The tick that the alert is seen at.</param>
    public static AlertRowView Of(AlertDetail alert, DateTimeOffset asOf) =>
        new()
        {
            Slo = alert.Slo,
            Group = alert.Group ?? "",
            Service = alert.Service,
            Severity = alert.Severity,
            Rule = alert.Rule,
            State = alert.State,
            Since = alert.Since,
            Lasted = PageText.Span(asOf - alert.Since),
            Reason = alert.Reason,
            Told = alert.Told == alert.Reason ? "" : alert.Told,
            Cost = alert.Cost is { Text: [var first, .. var rest] } ? $"{char.ToUpperInvariant(first)}{rest}." : "",
            Taken = alert.Acknowledgement is { } taken ? Sentence(taken) : "",
            Runbook = alert.Runbook,
        };

    static string Sentence(AcknowledgementDetail taken) =>
        $"{taken.Person} has it since {PageText.DateAndTime(taken.ChangedAt)}"
        + (taken.Note.Length > 0 ? $": {taken.Note}" : ".");
}
