using Leeway.Core.Time;

namespace Leeway.Core.Conditions;

/// <summary>What a condition compares with a number, for example <c>burn(1h)</c> or <c>remaining</c>.</summary>
/// <param name="Window">Of a burn rate: over how much time; null of anything else.</param>
public readonly record struct Quantity(Measure Measure, TimeSpan? Window = null)
{
    public override string ToString() =>
        Window is { } window ? $"{Measures.NameOf(Measure)}({DurationText.Format(window)})" : Measures.NameOf(Measure);
}
