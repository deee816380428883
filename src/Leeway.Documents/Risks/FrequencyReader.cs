using Leeway.Core.Risks;
using Leeway.Core.Time;
using Leeway.Documents.Fields;

namespace Leeway.Documents.Risks;

/// <summary>Reads how often a risk strikes.</summary>
static class FrequencyReader
{
    // More often than that it is no incident but the service's everyday error ratio.
    const double PerYearMax = 1000;

    static readonly string[] QuantileKeys = ["p10", "p50", "p90"];
    static readonly string[] FigureKeys = ["perYear", "every", "seen", "years"];

    /// <summary>Null after a problem.</summary>
    public static Frequency? Read(Value? value)
    {
        switch (value)
        {
            case null:
                return null;
            case { Raw: "record" }:
                return Frequency.FromRecord;
            case { IsScalar: true }:
                return PerYear(value) is { } bare ? new Frequency(bare) : null;
        }
        if (value.Map("perYear", "every", "seen", "years", "p10", "p50", "p90", "record") is not { } map)
        {
            return null;
        }
        var frequency = ReadFigure(map);
        return map.Optional("record") is not { } record ? frequency
            : record.Flag() == true
                ? frequency is null ? null
                    : frequency with { IsFromRecord = true }
            : Refuse(record, value);
    }

    static Frequency? Refuse(Value record, Value value)
    {
        record.Error($"{record.Path} is not true", $"remove it: {value.Path} is then as estimated");
        return null;
    }

    /// <summary>A number of times a year, above 0.</summary>
    public static double? PerYear(Value value)
    {
        if (value.Number() is not { } number)
        {
            return null;
        }
        if ((double)number is > 0 and <= PerYearMax and var perYear)
        {
            return perYear;
        }
        value.Error(
            $"{value.Path} is {value.Raw}",
            $"write how often it happens in a year: above 0, at most {PerYearMax:0}; 0.2 is once in five years"
        );
        return null;
    }

    static Frequency? ReadFigure(FieldMap map)
    {
        if (QuantileKeys.Any(map.Has))
        {
            foreach (var other in FigureKeys.Where(map.Has))
            {
                map.Error(other, $"both 'p50' and '{other}' in {map.Path}", "keep one way to say it");
            }
            return ReadQuantiles(map);
        }
        var seen = map.Has("seen") || map.Has("years") ? ReadSeen(map) : null;
        var figure = map.Has("perYear") || map.Has("every") ? map.ExactlyOne("perYear", "every") : null;
        if (figure is null)
        {
            if (seen is null && map.Misses("seen") && map.Misses("perYear") && map.Misses("every"))
            {
                map.Error(
                    "record",
                    $"{map.Path} has no figure",
                    "write 'perYear: 8', 'every: 90d', or 'seen: 16' and 'years: 2'"
                );
            }
            return seen is { } counted ? Frequency.Of(counted) : null;
        }
        var perYear =
            map.Has("perYear") ? PerYear(figure)
            : figure.Duration(9.Hours, (100 * 365).Days) is { } every ? 365.Days / every
            : null;
        return perYear is { } often ? new Frequency(often, seen) : null;
    }

    static Frequency? ReadQuantiles(FieldMap map)
    {
        const string remedy = "write p10, p50 and p90 of how often it happens in a year";
        var figures = QuantileKeys
            .Select(key => map.Required(key, remedy))
            .Select(value => value is null ? null : PerYear(value))
            .ToArray();
        if (figures is not [{ } low, { } middle, { } high])
        {
            return null;
        }
        if (low > middle || middle > high)
        {
            map.Error("p50", $"p10, p50 and p90 of {map.Path} do not rise", "write the smallest first");
            return null;
        }
        return Frequency.Of(new Estimate.Quantiles(low, middle, high));
    }

    static Occurrences? ReadSeen(FieldMap map)
    {
        var count = map.Required("seen", "say how many such incidents there were")?.Whole(0, 100_000);
        var yearsValue = map.Required("years", "say in how many years they were seen");
        var years = (double?)yearsValue?.Number();
        if (years is <= 0 or > 100)
        {
            yearsValue!.Error($"{yearsValue.Path} is {yearsValue.Raw}", "write more than 0 and at most 100 years");
            return null;
        }
        if ((double?)count / years > PerYearMax)
        {
            yearsValue!.Error(
                $"{map.Path} comes to more than {PerYearMax:0} a year",
                "write an SLI for it: so often it is no incident but the everyday error ratio"
            );
            return null;
        }
        return count is null || years is null ? null : new Occurrences((double)count.Value, years.Value);
    }
}
