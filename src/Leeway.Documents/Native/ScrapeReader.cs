using Leeway.Core.Time;
using Leeway.Documents.Access;
using Leeway.Documents.Discovering;
using Leeway.Documents.Envelopes;
using Leeway.Documents.Fields;
using Leeway.Documents.Reporting;

namespace Leeway.Documents.Native;

static class ScrapeReader
{
    const long BodyBytesMaxMax = 1L << 30;
    const int SeriesMaxMax = 10_000_000;
    const int TargetsMaxMax = 100_000;
    const int LabelLimitMax = 1_000_000;

    static readonly string[] Keys =
    [
        "targets",
        "path",
        "scheme",
        "interval",
        "timeout",
        "bodyBytesMax",
        "seriesMax",
        "honorLabels",
        "proxy",
        "labels",
        "params",
        "relabelConfigs",
        "metricRelabelConfigs",
        "targetsMax",
        "labelsMax",
        "labelNameLengthMax",
        "labelValueLengthMax",
        .. DiscoveryReader.Keys,
        .. AccessReader.Keys,
    ];

    public static ScrapeJob? Read(Envelope envelope)
    {
        var spec = envelope.Spec?.Map(Keys);
        if (spec is null)
        {
            return null;
        }
        var scheme = spec.Optional("scheme")?.OneOf("http", "https") ?? "http";
        var path = ParamsReader.AppendTo(TargetsReader.ReadPath(spec.Optional("path")), spec.Optional("params"));
        var discovery = DiscoveryReader.Read(spec);
        var targets = TargetsReader.Read(spec, scheme, path, DiscoveryReader.Keys.Any(spec.Has));
        var interval = spec.Optional("interval")?.Duration(100.Milliseconds, 1.Hours) ?? ScrapeJob.IntervalDefault;
        var timeout = ReadTimeout(spec.Optional("timeout"), interval);
        var bodyBytesMax = spec.Optional("bodyBytesMax")?.Whole(1, BodyBytesMaxMax);
        var seriesMax = spec.Optional("seriesMax")?.Whole(1, SeriesMaxMax);
        var honorLabels = spec.Optional("honorLabels")?.Flag() ?? false;
        var proxy = spec.Optional("proxy")?.Flag() ?? false;
        var labels = ReadLabels(spec.Optional("labels"));
        var access = AccessReader.Read(spec);
        var targetRules = RelabelReader.Read(spec.Optional("relabelConfigs"));
        var seriesRules = RelabelReader.Read(spec.Optional("metricRelabelConfigs"));
        var targetsMax = spec.Optional("targetsMax")?.Whole(1, TargetsMaxMax);
        var limits = ReadLimits(spec);
        if (envelope.Metadata is not { } metadata)
        {
            return null;
        }
        return new ScrapeJob
        {
            Name = metadata.Name,
            Targets = targets,
            Interval = interval,
            Timeout = timeout ?? ScrapeJob.TimeoutDefault(interval),
            BodyBytesMax = bodyBytesMax ?? ScrapeJob.BodyBytesMaxDefault,
            SeriesMax = (int)(seriesMax ?? ScrapeJob.SeriesMaxDefault),
            HonorLabels = honorLabels,
            // Both show series of others, which Leeway has not seen being born.
            Proxy =
                proxy
                || honorLabels
                || targets.Any(target => target.Address.AbsolutePath == "/federate")
                || path.StartsWith("/federate?", StringComparison.Ordinal)
                || path == "/federate",
            Labels = labels,
            Access = access,
            Scheme = scheme,
            Path = path,
            Discovery = discovery,
            RelabelRules = targetRules,
            MetricRelabelRules = seriesRules,
            TargetsMax = (int)(targetsMax ?? ScrapeJob.TargetsMaxDefault),
            LabelLimits = limits,
        };
    }

    static LabelLimits ReadLimits(FieldMap spec)
    {
        return new LabelLimits
        {
            LabelsMax = Limit("labelsMax"),
            NameLengthMax = Limit("labelNameLengthMax"),
            ValueLengthMax = Limit("labelValueLengthMax"),
        };

        int Limit(string key) => (int?)spec.Optional(key)?.Whole(1, LabelLimitMax) ?? int.MaxValue;
    }

    static TimeSpan? ReadTimeout(Value? value, TimeSpan interval)
    {
        var timeout = value?.Duration(1.Milliseconds, 1.Hours);
        var max = ScrapeJob.TimeoutMax(interval);
        if (timeout > max)
        {
            value!.Error(
                $"the timeout {DurationText.Format(timeout.Value)} is longer than two thirds of the interval, {DurationText.Format(interval)}",
                $"write at most {DurationText.Format(max)}, or a longer interval"
            );
        }
        return timeout;
    }

    static Dictionary<string, string> ReadLabels(Value? labels)
    {
        Dictionary<string, string> read = new(StringComparer.Ordinal);
        foreach (var (key, keyPlace, value) in labels?.OpenMap()?.Entries ?? [])
        {
            if (key is "job" or "instance")
            {
                labels!.ErrorAt(
                    keyPlace,
                    $"label {Quote.Of(key)} in {labels.Path} is set by the scrape itself",
                    "use another name"
                );
            }
            else if (!NamePatterns.IsSeriesLabel(key))
            {
                labels!.ErrorAt(
                    keyPlace,
                    $"label {Quote.Of(key)} in {labels.Path} cannot be used",
                    "write letters, digits and underscores, not two underscores in front"
                );
            }
            if (value.Text() is { } text)
            {
                read[key] = text;
            }
        }
        return read;
    }
}
