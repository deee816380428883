using Leeway.Core.Risks;
using Leeway.Documents.Envelopes;
using Leeway.Documents.Fields;

namespace Leeway.Documents.Risks;

static class ProjectReader
{
    const int ListMax = 100;

    static readonly string[] Keys =
    [
        "effort",
        "runningCost",
        "toilHours",
        "effects",
        "removes",
        "introduces",
        "requires",
        "excludes",
    ];

    public static ProjectDeclaration? Read(Envelope envelope)
    {
        if (envelope.Spec?.Map(Keys) is not { } spec)
        {
            return null;
        }
        var effort = ReadEffort(spec.Required("effort", "say how many engineer-weeks it takes, for example 6"));
        var cost = ReadNumber(spec.Optional("runningCost"), "what it costs a year", 1e12m);
        var toil = ReadNumber(spec.Optional("toilHours"), "how many hours of toil a year it saves", 1e6m);
        var (effects, risks) = ReadEffects(spec.Optional("effects"));
        var removes = References(spec.Optional("removes"));
        if (effects.Count == 0 && removes.Count == 0 && toil == 0 && spec.Misses("effects") && spec.Misses("removes"))
        {
            spec.Error(
                "effects",
                $"{spec.Path} has no effects",
                "say which risks it changes, and how; or 'effects: []' if it only prepares others"
            );
        }
        var introduced = Items(
            spec.Required(
                "introduces",
                "say which risks come with it (an automation misfires, a replica falls behind), or 'introduces: []' if none do"
            )
        );
        Risk[] introduces = [.. introduced.Select(RiskReader.ReadIntroduced).OfType<Risk>()];
        var requires = References(spec.Optional("requires"));
        var excludes = References(spec.Optional("excludes"));
        if (envelope.Metadata is not { } metadata || effort is null || introduces.Length < introduced.Count)
        {
            return null;
        }
        var project = new Project
        {
            Name = metadata.Name,
            DisplayName = metadata.DisplayName ?? metadata.Name,
            Effort = effort.Value,
            RunningCost = cost,
            ToilHours = (double)toil,
            Effects = effects,
            Introduces = introduces,
            Removes = Names(removes),
            Requires = Names(requires),
            Excludes = Names(excludes),
        };
        Reference[] named = [.. introduces.Zip(introduced, (risk, value) => new Reference(risk.Name, value))];
        return new ProjectDeclaration(project, risks, removes, requires, excludes, named);
    }

    static Effort? ReadEffort(Value? value)
    {
        if (value is null)
        {
            return null;
        }
        if (value.IsScalar)
        {
            return Weeks(value) is { } weeks ? new Effort(weeks, weeks, weeks) : null;
        }
        const string remedy = "write low, likely and high, in engineer-weeks";
        if (value.Map("low", "likely", "high") is not { } map)
        {
            return null;
        }
        var (low, likely, high) = (
            Weeks(map.Required("low", remedy)),
            Weeks(map.Required("likely", remedy)),
            Weeks(map.Required("high", remedy))
        );
        if (low > likely || likely > high)
        {
            value.Error($"low, likely and high of {value.Path} do not rise", "write the smallest first");
            return null;
        }
        return low is null || likely is null || high is null ? null : new Effort(low.Value, likely.Value, high.Value);
    }

    static double? Weeks(Value? value)
    {
        if ((double?)value?.Number() is not { } weeks)
        {
            return null;
        }
        if (weeks is > 0 and <= 10_000)
        {
            return weeks;
        }
        value.Error($"{value.Path} is {value.Raw}", "write engineer-weeks, above 0 and at most 10000");
        return null;
    }

    static decimal ReadNumber(Value? value, string what, decimal max)
    {
        if (value?.Number() is not { } number)
        {
            return 0;
        }
        if (number < 0 || number > max)
        {
            value.Error($"{value.Path} is {value.Raw}", $"write {what}, from 0 to {max:0}");
        }
        return number;
    }

    static (IReadOnlyList<Effect> Effects, IReadOnlyList<Reference> Risks) ReadEffects(Value? list)
    {
        var (effects, risks) = (new List<Effect>(), new List<Reference>());
        foreach (var item in Items(list))
        {
            if (item.Map(["risk", "faultClass", .. EffectReader.Keys]) is not { } map)
            {
                continue;
            }
            var named = map.ExactlyOne("risk", "faultClass");
            var risk = map.Has("risk") ? Reference.Read(named) : null;
            if (EffectReader.Keys.All(map.Misses))
            {
                item.Error(
                    $"{item.Path} changes nothing",
                    "write for example 'timeToRepair: 5m' or 'impact: {times: 0.1}'"
                );
            }
            var about = new Effect(risk?.Name, map.Has("faultClass") ? named?.NameText() : null);
            effects.Add(EffectReader.Read(map, about, mayReplace: true));
            if (risk is not null)
            {
                risks.Add(risk);
            }
        }
        return (effects, risks);
    }

    static IReadOnlyList<Value> Items(Value? list)
    {
        var items = list?.Items() ?? [];
        if (items.Count > ListMax)
        {
            list!.Error($"{list.Path} has {items.Count} items", $"write at most {ListMax}");
        }
        return items;
    }

    static List<Reference> References(Value? list) => [.. Items(list).Select(Reference.Read).OfType<Reference>()];

    static string[] Names(List<Reference> references) => [.. references.Select(reference => reference.Name)];
}
