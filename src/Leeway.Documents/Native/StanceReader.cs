using Leeway.Core.Policies;
using Leeway.Documents.Fields;

namespace Leeway.Documents.Native;

/// <summary>Reads what a gate is to answer.</summary>
static class StanceReader
{
    public static Stance? Read(Value value, params IReadOnlyList<Stance> known) =>
        value.OneOf([.. known.Select(Stances.NameOf)]) is { } name
            ? known.First(stance => Stances.NameOf(stance) == name)
            : null;

    /// <summary>Of a map <c>{gate: warn}</c>; the default where there is none, or after a problem.</summary>
    public static Stance ReadGate(Value? value, Stance otherwise, params IReadOnlyList<Stance> known)
    {
        var gate = value?.Map("gate")?.Required("gate", "say what the gate answers then, for example {gate: warn}");
        return gate is not null && Read(gate, known) is { } stance ? stance : otherwise;
    }
}
