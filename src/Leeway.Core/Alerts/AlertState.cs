namespace Leeway.Core.Alerts;

/// <summary>Where one tier of one SLO stands.</summary>
public abstract record AlertState
{
    AlertState() { }

    /// <summary>True while people have been told and not yet untold.</summary>
    public bool IsFiring => this is Firing or Clearing or Held;

    /// <summary>The next state; the same one where nothing changes.</summary>
    /// <param name="asOf">The instant that the verdict speaks of.</param>
    public AlertState After(Verdict verdict, AlertTiming timing, DateTimeOffset asOf) =>
        (verdict, this) switch
        {
            (Verdict.Met, Firing) => this,
            (Verdict.Met, Clearing clearing) => new Firing(clearing.Since),
            (Verdict.Met, Held held) => new Firing(held.Since),
            (Verdict.Met, Pending pending) => pending.WaitOn(timing, asOf),
            (Verdict.Met, _) when timing.For > TimeSpan.Zero => new Pending(asOf, TimeSpan.Zero, asOf),
            (Verdict.Met, _) => new Firing(asOf),

            (Verdict.NotMet, Firing firing) => Cease(firing.Since, asOf, timing),
            (Verdict.NotMet, Held held) => Cease(held.Since, asOf, timing),
            (Verdict.NotMet, Clearing clearing) => clearing.WaitOn(timing, asOf),
            (Verdict.NotMet, _) => Quiet.Instance,

            (Verdict.Unknown, Firing firing) => new Held(firing.Since, asOf),
            (Verdict.Unknown, Resolved) => Quiet.Instance,
            (Verdict.Unknown, _) => this,

            _ => throw new InvalidOperationException($"No transition from {this} under {verdict}."),
        };

    static AlertState Cease(DateTimeOffset since, DateTimeOffset asOf, AlertTiming timing) =>
        timing.KeepFiring > TimeSpan.Zero ? new Clearing(since, asOf, TimeSpan.Zero, asOf) : new Resolved(since, asOf);

    public sealed record Quiet : AlertState
    {
        public static Quiet Instance { get; } = new();
    }

    /// <summary>The condition is met, but not yet for as long as the tier demands.</summary>
    /// <param name="Waited">How long it was met, in time that was judged.</param>
    /// <param name="Judged">When it was last judged; without data it waits where it is.</param>
    public sealed record Pending(DateTimeOffset Since, TimeSpan Waited, DateTimeOffset Judged) : AlertState
    {
        internal AlertState WaitOn(AlertTiming timing, DateTimeOffset asOf)
        {
            var waited = Waited + timing.Judged(Judged, asOf);
            return waited < timing.For ? this with { Waited = waited, Judged = asOf } : new Firing(asOf);
        }
    }

    public sealed record Firing(DateTimeOffset Since) : AlertState;

    /// <summary>Was firing, and its condition is not met any more, but not yet for as long as the tier demands.</summary>
    /// <param name="Waited">How long it was not met, in time that was judged.</param>
    /// <param name="Judged">When it was last judged; without data it waits where it is.</param>
    public sealed record Clearing(
        DateTimeOffset Since,
        DateTimeOffset ClearSince,
        TimeSpan Waited,
        DateTimeOffset Judged
    ) : AlertState
    {
        internal AlertState WaitOn(AlertTiming timing, DateTimeOffset asOf)
        {
            var waited = Waited + timing.Judged(Judged, asOf);
            return waited < timing.KeepFiring
                ? this with
                {
                    Waited = waited,
                    Judged = asOf,
                }
                : new Resolved(Since, asOf);
        }
    }

    /// <summary>Was firing when its data ended: a dead service does not resolve its own page.</summary>
    public sealed record Held(DateTimeOffset Since, DateTimeOffset HeldSince) : AlertState;

    public sealed record Resolved(DateTimeOffset Since, DateTimeOffset At) : AlertState;
}
