namespace Leeway.Core.Policies;

/// <summary>What people owe after an event.</summary>
public abstract record Obligation
{
    Obligation() { }

    /// <summary>A post-mortem with at least so many action items of the highest priority.</summary>
    public sealed record Postmortem(int P0Actions) : Obligation
    {
        public override string ToString() =>
            P0Actions == 0 ? "post-mortem" : $"post-mortem with {P0Actions} P0 action{(P0Actions == 1 ? "" : "s")}";
    }

    /// <summary>An item of a priority in the next quarter's plan.</summary>
    public sealed record PlanItem(string Priority) : Obligation
    {
        public override string ToString() => $"{Priority} item in the next quarter's plan";
    }
}
