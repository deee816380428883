using Leeway.Core.Time;

namespace Leeway.Core.Policies;

/// <summary>From when on a gate's answer is meant. Before it only says what it would have been: a shadow.</summary>
public abstract record Enforcement
{
    Enforcement() { }

    public abstract bool IsInForce(DateTimeOffset asOf);

    public sealed record Always : Enforcement
    {
        public override bool IsInForce(DateTimeOffset asOf) => true;

        public override string ToString() => "always";
    }

    public sealed record Never : Enforcement
    {
        public override bool IsInForce(DateTimeOffset asOf) => false;

        public override string ToString() => "never";
    }

    public sealed record Since(DateTimeOffset Instant) : Enforcement
    {
        public override bool IsInForce(DateTimeOffset asOf) => asOf >= Instant;

        public override string ToString() => $"since {InstantText.Format(Instant)}";
    }
}
