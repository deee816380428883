using Leeway.Core.Objectives;
using Leeway.Core.Promql;
using Leeway.Documents.Fields;
using Leeway.Documents.Reporting;

namespace Leeway.Documents.OpenSlo;

/// <summary>Reads the list <c>objectives</c> of an SLO.</summary>
static class ObjectiveReader
{
    static readonly string[] Composite = ["indicator", "indicatorRef", "compositeWeight"];

    public static ObjectiveReading Read(FieldMap spec, string? method)
    {
        var list = spec.Required("objectives", "write '- target: 0.99' below it");
        var items = list?.Items() ?? [];
        if (list is { Node: Yaml.ListNode } && items.Count != 1)
        {
            list.Error(
                $"{list.Path} has {items.Count} objectives, this version watches one",
                items.Count == 0 ? "write '- target: 0.99' below it" : "make an SLO of each"
            );
        }
        var isComposite = false;
        TargetDeclaration? target = null;
        SliceDeclaration? slices = null;
        ThresholdDeclaration? threshold = null;
        foreach (var item in items)
        {
            var objective = item.Map([
                "displayName",
                "op",
                "value",
                "target",
                "targetPercent",
                "timeSliceTarget",
                "timeSliceWindow",
                .. Composite,
            ]);
            if (objective is null)
            {
                continue;
            }
            objective.Optional("displayName")?.Text();
            isComposite |= RefuseComposite(objective);
            threshold = ReadThreshold(objective);
            slices = SliceReader.Read(objective, method);
            target = ReadTarget(objective);
        }
        return new ObjectiveReading(target, slices, threshold, isComposite);
    }

    static TargetDeclaration? ReadTarget(FieldMap objective)
    {
        var value = objective.ExactlyOne("target", "targetPercent");
        if (value?.Number() is not { } number)
        {
            return null;
        }
        var isPercent = objective.Has("targetPercent");
        var fraction = isPercent ? number / 100 : number;
        if (fraction is > 0 and < 1)
        {
            return new TargetDeclaration(new Target(fraction), value);
        }
        value.Error(
            $"{value.Path} is {Quote.Of(value.Raw!)}",
            isPercent ? "write a number above 0 and below 100, for example 99.9"
                : number is >= 1 and < 100
                    ? "write a number above 0 and below 1, for example 0.999; targetPercent takes per cent"
                : "write a number above 0 and below 1, for example 0.999"
        );
        return null;
    }

    static bool RefuseComposite(FieldMap objective)
    {
        var key = Array.Find(Composite, objective.Has);
        if (key is null)
        {
            return false;
        }
        objective.Error(
            key,
            $"'{key}' in {objective.Path}: composite SLOs are not supported yet",
            "make an SLO of each objective"
        );
        return true;
    }

    static ThresholdDeclaration ReadThreshold(FieldMap objective)
    {
        BinaryOperator? comparison = objective
            .Optional(ThresholdDeclaration.ComparisonKey)
            ?.OneOf("lte", "gte", "lt", "gt") switch
        {
            "lte" => BinaryOperator.LessOrEqual,
            "gte" => BinaryOperator.GreaterOrEqual,
            "lt" => BinaryOperator.Less,
            "gt" => BinaryOperator.Greater,
            _ => null,
        };
        var bound = objective.Optional(ThresholdDeclaration.BoundKey)?.Number();
        return new ThresholdDeclaration(objective, comparison, bound);
    }
}
