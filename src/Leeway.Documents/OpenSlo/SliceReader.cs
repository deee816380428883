using Leeway.Core.Indicators;
using Leeway.Core.Time;
using Leeway.Documents.Fields;
using Leeway.Documents.Reporting;
using Leeway.Documents.Yaml;

namespace Leeway.Documents.OpenSlo;

/// <summary>Reads <c>budgetingMethod</c>, and what it needs of an objective.</summary>
static class SliceReader
{
    public const string Occurrences = "Occurrences";
    public const string Timeslices = "Timeslices";
    public const string RatioTimeslices = "RatioTimeslices";

    const string TargetKey = "timeSliceTarget";
    const string LengthKey = "timeSliceWindow";

    // Longer slices would know of a fault a day late.
    static readonly TimeSpan LengthMax = 1.Days;

    /// <summary>The method's name, or null after a problem.</summary>
    public static string? ReadMethod(FieldMap spec) =>
        spec.Required("budgetingMethod", $"write 'budgetingMethod: {Occurrences}'")
            ?.OneOf(Occurrences, Timeslices, RatioTimeslices);

    /// <summary>Null for Occurrences, and after a problem.</summary>
    /// <param name="method">Null after a problem: then nothing can be said of the keys either.</param>
    public static SliceDeclaration? Read(FieldMap objective, string? method)
    {
        switch (method)
        {
            case Occurrences:
                Refuse(objective, TargetKey, method);
                Refuse(objective, LengthKey, method);
                return null;
            case Timeslices:
                var target = ReadTarget(objective);
                var length = ReadLength(objective);
                return target is { } share && length is var (slice, place)
                    ? new SliceDeclaration(new SliceRule.Timeslices(slice, share), place)
                    : null;
            case RatioTimeslices:
                Refuse(objective, TargetKey, method);
                return ReadLength(objective) is var (ratioSlice, ratioPlace)
                    ? new SliceDeclaration(new SliceRule.RatioTimeslices(ratioSlice), ratioPlace)
                    : null;
            default:
                return null;
        }
    }

    static SliceTarget? ReadTarget(FieldMap objective)
    {
        var value = objective.Required(
            TargetKey,
            $"say from which share of good events on a slice is good: '{TargetKey}: 0.95'"
        );
        if (value?.Number() is not { } fraction)
        {
            return null;
        }
        if (fraction is > 0 and <= 1)
        {
            return new SliceTarget(fraction);
        }
        value.Error(
            $"{value.Path} is {Quote.Of(value.Raw!)}",
            "write a number above 0 and at most 1, for example 0.95"
        );
        return null;
    }

    static (TimeSpan Length, Value Place)? ReadLength(FieldMap objective)
    {
        if (objective.Required(LengthKey, $"say how long a slice is: '{LengthKey}: 1m'") is not { } value)
        {
            return null;
        }
        // A number alone is minutes, as OpenSLO has it.
        if (value.Node is ScalarNode { Kind: ScalarKind.Number })
        {
            return value.Whole(1, (long)LengthMax.TotalMinutes) is { } minutes ? (((int)minutes).Minutes, value) : null;
        }
        if (TimeWindowReader.Shorthand(value, "m, h or d: 1m, 5m, 1h") is not var (count, unit))
        {
            return null;
        }
        var one = TimeWindowReader.LengthOf(unit);
        if (count > 0 && count <= LengthMax / one)
        {
            return (count * one, value);
        }
        value.Error($"{value.Path} is {Quote.Of(value.Raw!)}", "write a duration from 1m to 1d");
        return null;
    }

    static void Refuse(FieldMap objective, string key, string method)
    {
        if (objective.Has(key))
        {
            objective.Error(key, $"'{key}' in {objective.Path} has no meaning for {method}", "remove it");
        }
    }
}
