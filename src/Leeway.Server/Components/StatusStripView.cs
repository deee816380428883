using Leeway.Engine;
using Leeway.Engine.Records;
using Leeway.Ledger;

namespace Leeway.Server.Components;

/// <summary>What stands above every page: until when it speaks, how many alerts fire, and what is wrong with the server.</summary>
public sealed record StatusStripView
{
    public static StatusStripView Nothing { get; } =
        new()
        {
            AsOf = null,
            Firing = 0,
            Troubles = [],
        };

    /// <summary>The last tick; null before the first.</summary>
    public required DateTimeOffset? AsOf { get; init; }

    /// <summary>How many alerts fire.</summary>
    public required int Firing { get; init; }

    /// <summary>Whether the documents say what may go wrong, so that there is something to plan.</summary>
    public bool IsPlanning { get; init; }

    /// <summary>Whether the documents say what journeys need.</summary>
    public bool HasDependencies { get; init; }

    /// <summary>Whether the documents say who agreed on what.</summary>
    public bool HasAgreements { get; init; }

    /// <summary>What whoever reads any page ought to know, a sentence each.</summary>
    public required IReadOnlyList<string> Troubles { get; init; }

    public static StatusStripView Of(EngineSnapshot snapshot)
    {
        var troubles = new List<string>();
        troubles.AddRange(OfLedger(snapshot));
        if (snapshot.Records is RecordHealth.Away records)
        {
            troubles.Add(
                $"The records are away since {PageText.Time(records.Since)} UTC: {records.Reason}. Counting and paging go on; incidents, "
                    + "acknowledgements and all else that people write down wait until their database is back."
            );
        }
        if (snapshot.Status.RefusedAt is { } refusedAt)
        {
            troubles.Add(
                $"A change of the documents was refused at {PageText.Time(refusedAt)} UTC; those from before are in force. "
                    + "Configuration says why."
            );
        }
        var waiting = snapshot.Undelivered.Count(delivery => delivery.LastReason is not null);
        if (waiting > 0)
        {
            troubles.Add(
                $"{PageText.Count(waiting, "notification")} could not be delivered yet and will be tried again."
            );
        }
        return new StatusStripView
        {
            AsOf = snapshot.AsOf,
            Firing = snapshot.Firing,
            IsPlanning = snapshot.Configuration.RiskBook.Risks.Count > 0,
            HasDependencies = snapshot.Configuration.Dependencies.Nodes.Count > 0,
            HasAgreements = snapshot.Configuration.Agreements.Count > 0,
            Troubles = troubles,
        };
    }

    static IEnumerable<string> OfLedger(EngineSnapshot snapshot)
    {
        if (snapshot.LedgerHealth is LedgerHealth.MemoryOnly ledger)
        {
            yield return $"The ledger cannot be written: {ledger.Reason}. Counts are kept in memory until it can.";
        }
        if (snapshot.LedgerHealth is LedgerHealth.Durable { PutOff: { } putOff })
        {
            yield return $"The ledger's blocks cannot be written, so its log grows: {putOff}.";
        }
        if (!snapshot.LedgerIsWhole)
        {
            yield return "A part of the ledger is damaged; what is missing counts as not covered.";
        }
        if (snapshot.CountingPausedUntil is { } until)
        {
            yield return $"The clock was set back: nothing is counted until it has passed {PageText.DateAndTime(until)} UTC.";
        }
    }
}
