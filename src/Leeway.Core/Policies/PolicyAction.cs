namespace Leeway.Core.Policies;

/// <summary>What is done while an SLO is in a step of its policy.</summary>
public abstract record PolicyAction
{
    PolicyAction() { }

    /// <summary>Receivers are told, at a severity of the policy's own.</summary>
    public sealed record Notify : PolicyAction
    {
        public override string ToString() => "notify";
    }

    /// <summary>Somebody is woken.</summary>
    public sealed record Page : PolicyAction
    {
        public override string ToString() => "page";
    }

    /// <summary>Receivers of tickets are told.</summary>
    /// <param name="Priority">For example P1; empty if none is said.</param>
    public sealed record Ticket(string Priority) : PolicyAction
    {
        public override string ToString() => Priority.Length == 0 ? "ticket" : $"ticket: {Priority}";
    }

    /// <summary>Changes are looked at by somebody else before they go out; the gate says so.</summary>
    public sealed record Review : PolicyAction
    {
        public override string ToString() => "review";
    }

    /// <summary>The gate warns of changes, or blocks them.</summary>
    public sealed record Gate(Stance Stance) : PolicyAction
    {
        public override string ToString() => $"gate: {Stances.NameOf(Stance)}";
    }

    /// <summary>Changes go out by a canary only: the gate blocks all others.</summary>
    public sealed record CanaryOnly : PolicyAction
    {
        public override string ToString() => "canaryOnly";
    }
}
