using Leeway.Core.Policies;
using Leeway.Documents.Fields;
using Leeway.Documents.Yaml;

namespace Leeway.Documents.Native;

/// <summary>Reads what an incident, or a class of them, obliges people to.</summary>
static class PolicyEventReader
{
    const int ActionsMax = 100;

    public static PolicyEvent? Read(Value item)
    {
        if (item.Map("when", "then") is not { } map)
        {
            return null;
        }
        var when = ConditionReader.Read(
            map.Required("when", "write for example 'incident.budgetShare > 0.2'"),
            PolicyEvent.Measures
        );
        var then = map.Required("then", "write for example [postmortem: {p0Actions: 1}] or [planItem: P0]");
        List<Obligation?> obligations = [.. (then?.Items() ?? []).Select(ReadObligation)];
        return when is null || obligations.Count == 0 || obligations.Contains(null)
            ? null
            : new PolicyEvent(when, [.. obligations.OfType<Obligation>()]);
    }

    static Obligation? ReadObligation(Value item)
    {
        if (item.Node is not MapNode)
        {
            return item.OneOf("postmortem") is null ? null : new Obligation.Postmortem(0);
        }
        if (
            item.Map("postmortem", "planItem") is not { } map
            || map.ExactlyOne("postmortem", "planItem") is not { } value
        )
        {
            return null;
        }
        if (map.Has("planItem"))
        {
            return value.Word(lengthMax: 20) is { } priority ? new Obligation.PlanItem(priority) : null;
        }
        var count = value.Map("p0Actions")?.Required("p0Actions", "say how many action items of priority P0 it has");
        return count?.Whole(0, ActionsMax) is { } actions ? new Obligation.Postmortem((int)actions) : null;
    }
}
