namespace Leeway.Core.Alerts;

/// <summary>Where one tier of one SLO stands.</summary>
public abstract record AlertState
{
    AlertState() { }

    /// <summary>True while people have been told and not yet untold.</summary>
    public bool IsFiring => this is Firing or Held;

    public sealed record Quiet : AlertState
    {
        public static Quiet Instance { get; } = new();
    }

    /// <summary>The condition is met, but not yet for as long as the tier demands.</summary>
    public sealed record Pending(DateTimeOffset Since) : AlertState;

    public sealed record Firing(DateTimeOffset Since) : AlertState;

    /// <summary>Was firing when its data ended: a dead service does not resolve its own page.</summary>
    public sealed record Held(DateTimeOffset Since, DateTimeOffset HeldSince) : AlertState;

    public sealed record Resolved(DateTimeOffset Since, DateTimeOffset At) : AlertState;
}
