namespace Leeway.Core.Policies;

/// <summary>Which steps of its policy an SLO is in: what must outlast a restart.</summary>
/// <param name="Entered">In the order of the policy.</param>
public sealed record PolicyState(IReadOnlyList<EnteredStep> Entered)
{
    public static PolicyState None { get; } = new([]);

    public EnteredStep? Find(string step) => Entered.FirstOrDefault(entered => entered.Step == step);

    public bool Equals(PolicyState? other) => other is not null && Entered.SequenceEqual(other.Entered);

    public override int GetHashCode() => Entered.Count;
}
