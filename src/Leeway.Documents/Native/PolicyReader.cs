using Leeway.Core.Policies;
using Leeway.Documents.Envelopes;
using Leeway.Documents.Fields;
using Leeway.Documents.Yaml;

namespace Leeway.Documents.Native;

/// <summary>Reads an ErrorBudgetPolicy; what it says takes the place of what its preset says, key by key.</summary>
static class PolicyReader
{
    const int ListMax = 50;
    const int PartyMax = 63;

    static readonly string[] Keys =
    [
        .. SloChoice.Keys,
        "description",
        "preset",
        "steps",
        "events",
        "exceptions",
        "onMissingData",
        "onIncident",
        "onOverspend",
        "causedByDependency",
        "freezes",
        "enforce",
        "approvers",
        "escalation",
    ];

    public static PolicyDeclaration? Read(Envelope envelope)
    {
        if (envelope.Spec?.Map(Keys) is not { } spec)
        {
            return null;
        }
        var slos = SloChoice.Read(spec);
        var name = envelope.Metadata?.Name ?? "";
        var preset = spec.Optional("preset")?.OneOf(PolicyPresets.Names);
        if (spec.Misses("steps") && spec.Misses("preset"))
        {
            spec.Error(
                "steps",
                $"neither 'steps' nor 'preset' in {spec.Path}",
                $"write steps, or 'preset: {PolicyPresets.Workbook}'"
            );
        }
        var begun = preset is null ? new ErrorBudgetPolicy { Name = name, Steps = [] } : PolicyPresets.Of(preset, name);
        var steps = Limited(spec.Optional("steps"));
        var policy = begun with
        {
            Description = spec.Optional("description")?.Text() ?? "",
            Steps = spec.Has("steps") ? ReadSteps(steps) : begun.Steps,
            Events = spec.Has("events") ? [.. Each(spec, "events", PolicyEventReader.Read)] : begun.Events,
            Exceptions = spec.Has("exceptions")
                ? ExceptionRulesReader.Read(spec.Optional("exceptions"))
                : begun.Exceptions,
            OnMissingData = ReadGate(
                "onMissingData",
                begun.OnMissingData,
                Stance.Warn,
                Stance.Inconclusive,
                Stance.Block
            ),
            DuringIncident = ReadGate("onIncident", begun.DuringIncident, Stance.Allow, Stance.Warn, Stance.Block),
            OnOverspend = ReadGate("onOverspend", begun.OnOverspend, Stance.Allow, Stance.Warn, Stance.Block),
            CausedByDependency = ReadFault(spec.Optional("causedByDependency")),
            Enforcement = ReadEnforcement(spec.Optional("enforce")),
            Approvers = ReadParties(spec.Optional("approvers")),
            Escalation = spec.Optional("escalation")?.Word(200) ?? "",
        };
        var entry = new PolicyEntry
        {
            Policy = policy,
            Objectives = new HashSet<string>(StringComparer.Ordinal),
            Of = slos.ToString(),
            Freezes = [.. Each(spec, "freezes", FreezeReader.Read)],
        };
        return envelope.Metadata is null ? null : new PolicyDeclaration(entry, slos, steps);

        Stance ReadGate(string key, Stance otherwise, params IReadOnlyList<Stance> known) =>
            StanceReader.ReadGate(spec.Optional(key), otherwise, known);
    }

    /// <summary>The names of parties: product, development, sre, or others.</summary>
    public static IReadOnlyList<string> ReadParties(Value? list) =>
        [.. Limited(list).Select(item => item.Word(PartyMax)).OfType<string>().Distinct(StringComparer.Ordinal)];

    static List<PolicyStep> ReadSteps(IReadOnlyList<Value> items)
    {
        List<PolicyStep> steps = [];
        foreach (var (index, item) in items.Index())
        {
            if (PolicyStepReader.Read(item, index + 1) is not { } step)
            {
                continue;
            }
            if (steps.Exists(other => other.Name == step.Name))
            {
                item.Error($"duplicate step '{step.Name}' in {item.Path}", "give it a name of its own");
            }
            steps.Add(step);
        }
        return steps;
    }

    static IEnumerable<T> Each<T>(FieldMap spec, string key, Func<Value, T?> read)
        where T : class => Limited(spec.Optional(key)).Select(read).OfType<T>();

    static IReadOnlyList<Value> Limited(Value? list)
    {
        var items = list?.Items() ?? [];
        if (items.Count > ListMax)
        {
            list!.Error($"{list.Path} has {items.Count} items", $"write at most {ListMax}");
        }
        return [.. items.Take(ListMax)];
    }

    static DependencyFault ReadFault(Value? value) =>
        value?.OneOf("freeze", "continue", "ask") switch
        {
            "continue" => DependencyFault.Continue,
            "ask" => DependencyFault.Ask,
            _ => DependencyFault.Freeze,
        };

    static Enforcement ReadEnforcement(Value? value)
    {
        if (value is null)
        {
            return new Enforcement.Always();
        }
        if (value.Node is ScalarNode { Kind: ScalarKind.Flag })
        {
            return value.Flag() is true ? new Enforcement.Always() : new Enforcement.Never();
        }
        if (Times.Instant(value.Raw ?? "") is { } instant)
        {
            return new Enforcement.Since(instant);
        }
        value.Error(
            $"{value.Path} is {NodeWords.Describe(value.Node)}, neither true, false nor a time",
            "write from when on it is enforced, like 2026-12-01T00:00:00Z"
        );
        return new Enforcement.Always();
    }
}
