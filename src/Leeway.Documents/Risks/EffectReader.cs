using Leeway.Core.Risks;
using Leeway.Core.Time;
using Leeway.Documents.Fields;

namespace Leeway.Documents.Risks;

/// <summary>Reads how a project or a circumstance moves the levers of risks.</summary>
static class EffectReader
{
    public static IReadOnlyList<string> Keys { get; } = ["timeToDetect", "timeToRepair", "impact", "frequency"];

    static readonly TimeSpan LengthMax = 365.Days;

    /// <param name="effect">Which risks it is about.</param>
    /// <param name="mayReplace">Whether a lever may be put at another estimate, or only be made more or less.</param>
    public static Effect Read(FieldMap map, Effect effect, bool mayReplace) =>
        effect with
        {
            Detect = Lever(map.Optional("timeToDetect"), EstimateReader.Minutes.Read, mayReplace, Minutes),
            Repair = Lever(map.Optional("timeToRepair"), EstimateReader.Minutes.Read, mayReplace, Minutes),
            Impact = Lever(map.Optional("impact"), EstimateReader.Share.Read, mayReplace, null),
            Frequency = Lever(map.Optional("frequency"), ReadFrequency, mayReplace, PerYear),
        };

    static Change? Lever(Value? value, Func<Value, Estimate?> estimate, bool mayReplace, Func<Value, double?>? more)
    {
        if (value is null)
        {
            return null;
        }
        if (value.IsScalar || value.OpenMap() is not { } open || !(open.Has("times") || open.Has("add")))
        {
            return mayReplace ? Replaced(value, estimate) : Refuse(value);
        }
        if (value.Map(more is null ? ["times"] : ["times", "add"]) is not { } map)
        {
            return null;
        }
        if (more is not null && map.Has("add"))
        {
            return map.ExactlyOne("times", "add") is { } add && more(add) is { } by ? new Change.Added(by) : null;
        }
        var times = map.Optional("times")!;
        if ((double?)times.Number() is not (>= 0 and <= 1000 and var factor))
        {
            times.Error($"{times.Path} is {times.Raw}", "write a factor from 0 to 1000, for example 0.5 for half");
            return null;
        }
        return new Change.Scaled(factor);
    }

    static Change.Replaced? Replaced(Value value, Func<Value, Estimate?> read)
    {
        switch (read(value))
        {
            case null:
                return null;
            case { IsKnown: false }:
                value.Error(
                    $"{value.Path} is from the record, but the record knows only what is there already",
                    "write what it will be"
                );
                return null;
            case var estimate:
                return new Change.Replaced(estimate);
        }
    }

    static Change? Refuse(Value value)
    {
        value.Error(
            $"{value.Path} does not say how much worse it makes things",
            "write {times: 1.5}, or {add: 20m} for a time"
        );
        return null;
    }

    static Estimate? ReadFrequency(Value value) =>
        FrequencyReader.Read(value) switch
        {
            null => null,
            { IsFromRecord: true } => new Estimate.FromRecord(null),
            var frequency => new Estimate.Exact(frequency.PerYear),
        };

    // A duration, perhaps with a minus before it.
    static double? Minutes(Value value)
    {
        var raw = value.Raw ?? "";
        var isLess = raw.StartsWith('-');
        if (DurationText.TryParse(isLess ? raw[1..] : raw, out var duration) && duration <= LengthMax)
        {
            return isLess ? -duration.TotalMinutes : duration.TotalMinutes;
        }
        value.Error($"{value.Path} is {NodeWords.Describe(value.Node)}, not a duration", "write it like 20m or -5m");
        return null;
    }

    static double? PerYear(Value value)
    {
        if ((double?)value.Number() is not { } number)
        {
            return null;
        }
        if (Math.Abs(number) <= 1000)
        {
            return number;
        }
        value.Error($"{value.Path} is {value.Raw}", "write how many times a year more or less, from -1000 to 1000");
        return null;
    }
}
