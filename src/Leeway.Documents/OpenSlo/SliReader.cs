using Leeway.Core.Indicators;
using Leeway.Documents.Fields;

namespace Leeway.Documents.OpenSlo;

/// <summary>Reads the spec of an SLI, whether it has a document of its own or stands within an SLO.</summary>
static class SliReader
{
    public static SliDeclaration? Read(string name, Value specValue)
    {
        if (specValue.Map("description", "thresholdMetric", "ratioMetric") is not { } spec)
        {
            return null;
        }
        spec.Optional("description")?.Text();
        if (spec.Has("thresholdMetric"))
        {
            return ReadThreshold(name, spec);
        }
        var ratio = spec.Required("ratioMetric", "write 'ratioMetric:' with counter, total, and good or bad")
            ?.Map("counter", "good", "bad", "total", "rawType", "raw");
        return ratio is null ? null : ReadRatio(name, ratio);
    }

    static SliDeclaration.Ratio? ReadRatio(string name, FieldMap ratio)
    {
        if (ratio.Has("raw") || ratio.Has("rawType"))
        {
            ratio.Error(
                ratio.Has("raw") ? "raw" : "rawType",
                "raw ratios are not supported yet: without its events a ratio cannot be weighted by traffic",
                "give total, and good or bad, as counters"
            );
            return null;
        }
        var isCounter = ratio.Optional("counter")?.Flag();
        var kind = ratio.Has("bad") ? PartKind.Bad : PartKind.Good;
        var partValue = ratio.ExactlyOne("good", "bad");
        var part = partValue is null ? null : MetricReader.Read(partValue, isCounter);
        var totalValue = ratio.Required("total", "say which events are valid");
        var total = totalValue is null ? null : MetricReader.Read(totalValue, isCounter);
        return total is null || part is null ? null : new SliDeclaration.Ratio(name, total, kind, part);
    }

    static SliDeclaration.Threshold? ReadThreshold(string name, FieldMap spec) =>
        spec.ExactlyOne("thresholdMetric", "ratioMetric") is { } value
        && MetricReader.Read(value, isCounter: false) is { } metric
            ? new SliDeclaration.Threshold(name, metric)
            : null;
}
