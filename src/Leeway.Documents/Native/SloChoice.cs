using Leeway.Core.Objectives;
using Leeway.Documents.Fields;
using Leeway.Documents.Yaml;

namespace Leeway.Documents.Native;

/// <summary>The SLOs that a document is about: those that it names, or those that it selects.</summary>
/// <param name="Names">None if it selects them.</param>
/// <param name="Selector">Null if it names them.</param>
sealed record SloChoice(IReadOnlyList<Reference> Names, SloSelector? Selector)
{
    const int SlosMax = 1000;

    public static IReadOnlyList<string> Keys { get; } = ["slos", "selector"];

    public static SloChoice Read(FieldMap spec)
    {
        var slos = spec.ExactlyOne("slos", "selector");
        return new SloChoice(
            slos is not null && spec.Has("slos") ? ReadNames(slos) : [],
            slos is not null && spec.Has("selector") ? SloSelector.Read(slos) : null
        );
    }

    /// <summary>Those of the SLOs that are meant.</summary>
    public IReadOnlyList<Objective> Of(IReadOnlyList<Objective> objectives)
    {
        var names = Names.Select(name => name.Name).ToHashSet(StringComparer.Ordinal);
        return [.. objectives.Where(objective => Selector?.Match.Matches(objective) ?? names.Contains(objective.Name))];
    }

    public override string ToString() =>
        Selector?.Match.ToString()
        ?? (Names.Count == 1 ? "SLO " : "SLOs ") + string.Join(", ", Names.Select(name => name.Name));

    static List<Reference> ReadNames(Value list)
    {
        var items = list.Items();
        if (list.Node is ListNode && items.Count is 0 or > SlosMax)
        {
            list.Error($"{list.Path} has {items.Count} names", $"name 1 to {SlosMax} SLOs, or write a selector");
        }
        return [.. items.Take(SlosMax).Select(Reference.Read).OfType<Reference>()];
    }
}
