using Leeway.Core.Alerts;

namespace Leeway.Engine.Keeping;

/// <summary>An alert state as it is written: the case by name, with the instants that the case has.</summary>
sealed record AlertStateRecord(
    string State,
    DateTimeOffset Since,
    DateTimeOffset? Other,
    TimeSpan Waited = default,
    DateTimeOffset? Judged = null
)
{
    public static AlertStateRecord Of(AlertState state) =>
        state switch
        {
            AlertState.Pending pending => new("pending", pending.Since, null, pending.Waited, pending.Judged),
            AlertState.Firing firing => new("firing", firing.Since, null),
            AlertState.Clearing clearing => new(
                "clearing",
                clearing.Since,
                clearing.ClearSince,
                clearing.Waited,
                clearing.Judged
            ),
            AlertState.Held held => new("held", held.Since, held.HeldSince),
            AlertState.Resolved resolved => new("resolved", resolved.Since, resolved.At),
            _ => throw new InvalidOperationException(
                $"The state {state} is not written: it is the absence of a record."
            ),
        };

    public AlertState ToState() =>
        State switch
        {
            "pending" => new AlertState.Pending(Since, Waited, Judged ?? Since),
            "firing" => new AlertState.Firing(Since),
            "clearing" => new AlertState.Clearing(Since, Other ?? Since, Waited, Judged ?? Other ?? Since),
            "held" => new AlertState.Held(Since, Other ?? Since),
            "resolved" => new AlertState.Resolved(Since, Other ?? Since),
            _ => throw new InvalidDataException(
                $"The ledger holds an alert state '{State}' that this version does not know."
            ),
        };
}
