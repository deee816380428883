using Leeway.Core.Time;

namespace Leeway.Core.Replay;

/// <summary>What people know of the past: something happened then.</summary>
public sealed record Incident(Interval Span, string Label)
{
    /// <summary>The label of time that people looked at, and in which nothing happened.</summary>
    public const string Noise = "noise";

    public bool IsNoise => Label == Noise;
}
