using Leeway.Core.Conditions;
using Leeway.Core.Policies;
using Leeway.Documents.Fields;
using Leeway.Documents.Yaml;

namespace Leeway.Documents.Native;

/// <summary>Reads one step of an ErrorBudgetPolicy.</summary>
static class PolicyStepReader
{
    const int ActionsMax = 10;

    /// <param name="number">Its place in the policy, from 1: what it is called if nobody says.</param>
    public static PolicyStep? Read(Value item, int number)
    {
        if (item.Map("name", "when", "exit", "then", "requires") is not { } map)
        {
            return null;
        }
        var name = map.Has("name") ? map.Optional("name")!.NameText() : $"step-{number}";
        var when = ConditionReader.Read(
            map.Required("when", "write a condition, for example 'remaining <= 0'"),
            PolicyStep.Measures
        );
        var kept = map.Optional("exit") is { } exit ? ReadExit(exit, when) : when;
        var actions = ReadActions(map.Required("then", "say what is done, for example [notify, gate: block]"));
        var requires = ReadRequires(map.Optional("requires"));
        return name is null || when is null || kept is null || actions is null
            ? null
            : new PolicyStep
            {
                Name = name,
                When = when,
                While = kept,
                Actions = actions,
                Requires = requires,
            };
    }

    // A number is the same condition with another bound; any other exit is a condition of its own.
    static Condition? ReadExit(Value exit, Condition? when)
    {
        if (exit.Node is not ScalarNode { Kind: ScalarKind.Number })
        {
            return ConditionReader.Read(exit, PolicyStep.Measures) is { } left ? new Condition.Not(left) : null;
        }
        if (exit.Number() is not { } bound || when is null)
        {
            return null;
        }
        if (when is not Condition.Comparison comparison)
        {
            exit.Error(
                $"'when' is more than one comparison, so {exit.Path} cannot be a number",
                "write a condition, for example 'remaining > 0.35 && burn(1h) < 1'"
            );
            return null;
        }
        if (PolicyStep.Until(comparison, bound) is { } kept)
        {
            return kept;
        }
        exit.Error(
            $"{exit.Path} is {exit.Raw}, on the wrong side of 'when: {comparison}': it would be left while it is entered",
            "write a number beyond the threshold, or leave it out"
        );
        return null;
    }

    static List<PolicyAction>? ReadActions(Value? list)
    {
        var items = list?.Items() ?? [];
        if (list is { Node: ListNode } && items.Count is 0 or > ActionsMax)
        {
            list.Error($"{list.Path} has {items.Count} actions", $"write 1 to {ActionsMax}");
            return null;
        }
        List<PolicyAction?> actions = [.. items.Select(PolicyActionReader.Read)];
        return list is null || actions.Contains(null) ? null : [.. actions.OfType<PolicyAction>()];
    }

    static List<ExitCriterion> ReadRequires(Value? list) =>
        [
            .. (list?.Items() ?? [])
                .Select(item => item.OneOf(ExitCriteria.Names) is { } name ? ExitCriteria.Named(name) : null)
                .OfType<ExitCriterion>(),
        ];
}
