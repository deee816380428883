using Leeway.Core.Risks;
using Leeway.Core.Time;
using Leeway.Documents.Fields;

namespace Leeway.Documents.Risks;

/// <summary>Reads what somebody believes of a quantity: one figure, a range, or that the record of incidents knows.</summary>
/// <param name="read">One figure, above 0; null after a problem.</param>
/// <param name="isZeroAllowed">Whether a bare 0 is a figure too.</param>
/// <param name="isVaried">Whether a bare figure is the mean of incidents that differ, instead of always the same.</param>
sealed class EstimateReader(Func<Value, double?> read, bool isZeroAllowed, bool isVaried)
{
    // Standard deviation as large as the mean: repairs are found to vary so much, or more.
    const double UsualVariation = 1;

    // What spreads wider has no mean that anybody could believe.
    const double RatioMax = 100;

    static readonly TimeSpan LengthMax = 365.Days;

    public static EstimateReader Minutes { get; } =
        new(value => value.Duration(TimeSpan.Zero, LengthMax)?.TotalMinutes, isZeroAllowed: true, isVaried: true);

    public static EstimateReader Share { get; } =
        new(value => (double?)value.Share("a share of users"), isZeroAllowed: false, isVaried: false);

    /// <summary>Null after a problem.</summary>
    public Estimate? Read(Value? value) =>
        value switch
        {
            null => null,
            { Raw: "record" } => new Estimate.FromRecord(null),
            { IsScalar: true } => read(value) is { } figure ? Bare(figure) : null,
            _ when value.Map("mean", "variation", "exactly", "p10", "p50", "p90", "record") is { } map => Read(
                map,
                value
            ),
            _ => null,
        };

    Estimate? Read(FieldMap map, Value value)
    {
        var expert =
            map.Has("exactly") ? ReadExactly(map)
            : map.Has("mean") ? ReadMean(map)
            : ReadQuantiles(map);
        return map.Optional("record") is not { } record ? expert
            : record.Flag() == true ? new Estimate.FromRecord(expert)
            : Refuse(record, value);
    }

    static Estimate? Refuse(Value record, Value value)
    {
        record.Error($"{record.Path} is not true", $"remove it: {value.Path} is then as estimated");
        return null;
    }

    Estimate.Exact? ReadExactly(FieldMap map)
    {
        RefuseOthers(map, "exactly", "mean", "variation", "p10", "p50", "p90");
        return read(map.Optional("exactly")!) is { } figure ? new Estimate.Exact(figure) : null;
    }

    Estimate? ReadMean(FieldMap map)
    {
        RefuseOthers(map, "mean", "p10", "p50", "p90");
        var mean = read(map.Optional("mean")!);
        var variation = map.Optional("variation");
        var wide = variation is null ? UsualVariation : (double?)variation.Number();
        if (wide is < 0 or > 10)
        {
            variation!.Error(
                $"{variation.Path} is {variation.Raw}",
                "write the standard deviation divided by the mean, from 0 to 10; 1 is usual"
            );
            return null;
        }
        return mean is null || wide is null ? null
            : mean == 0 ? new Estimate.Exact(0)
            : new Estimate.LogNormal(mean.Value, wide.Value);
    }

    Estimate.Quantiles? ReadQuantiles(FieldMap map)
    {
        const string remedy = "write p10, p50 and p90: what one in ten stays below, half, and nine in ten";
        RefuseOthers(map, "p50", "variation");
        var (low, middle, high) = (
            Positive(map.Required("p10", remedy)),
            Positive(map.Required("p50", remedy)),
            Positive(map.Required("p90", remedy))
        );
        if (low > middle || middle > high)
        {
            map.Error("p50", $"p10, p50 and p90 of {map.Path} do not rise", "write the smallest first");
            return null;
        }
        if (middle / low > RatioMax || high / middle > RatioMax)
        {
            map.Error(
                "p50",
                $"p10, p50 and p90 of {map.Path} lie more than {RatioMax:0} times apart",
                "write two risks, one for what is short and one for what is long"
            );
            return null;
        }
        return low is null || middle is null || high is null
            ? null
            : new Estimate.Quantiles(low.Value, middle.Value, high.Value);
    }

    double? Positive(Value? value)
    {
        if (value is null || read(value) is not { } figure)
        {
            return null;
        }
        if (figure > 0)
        {
            return figure;
        }
        value.Error($"{value.Path} is 0", "write more than 0");
        return null;
    }

    Estimate Bare(double figure) =>
        isVaried && !(isZeroAllowed && figure == 0)
            ? new Estimate.LogNormal(figure, UsualVariation)
            : new Estimate.Exact(figure);

    static void RefuseOthers(FieldMap map, string one, params string[] others)
    {
        foreach (var other in others.Where(map.Has))
        {
            map.Error(other, $"both '{one}' and '{other}' in {map.Path}", "keep one way to say it");
        }
    }
}
