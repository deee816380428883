using System.Text.Json.Nodes;
using Leeway.Core.Time;
using Leeway.Documents.Fields;
using Leeway.Documents.Reporting;

namespace Leeway.Documents.Importing;

/// <summary>One scrape_config of a prometheus.yml.</summary>
/// <param name="lists">Gets the groups of static targets that a document cannot hold.</param>
sealed class ScrapeConfigImport(FieldMap job, FieldMap? global, string jobName, string name, JsonArray lists)
{
    static readonly Dictionary<string, string> Limits = new(StringComparer.Ordinal)
    {
        ["sample_limit"] = "seriesMax",
        ["target_limit"] = "targetsMax",
        ["label_limit"] = "labelsMax",
        ["label_name_length_limit"] = "labelNameLengthMax",
        ["label_value_length_limit"] = "labelValueLengthMax",
    };

    // What a Leeway does anyhow, or what makes no difference to counts.
    static readonly string[] Needless =
    [
        "job_name",
        "honor_timestamps",
        "track_timestamps_staleness",
        "scrape_classic_histograms",
        "enable_http2",
        "scrape_protocols",
        "fallback_scrape_protocol",
    ];

    static readonly string[] Keys =
    [
        "scrape_interval",
        "scrape_timeout",
        "metrics_path",
        "scheme",
        "params",
        "honor_labels",
        "relabel_configs",
        "metric_relabel_configs",
        "body_size_limit",
        "static_configs",
        "file_sd_configs",
        "http_sd_configs",
        "dns_sd_configs",
    ];

    readonly JsonObject _spec = [];

    /// <summary>The document's spec; null if no target is left.</summary>
    public JsonObject? Read()
    {
        ReportOthers();
        ReadTimes();
        Copy("metrics_path", "path");
        Copy("scheme", "scheme");
        Copy("honor_labels", "honorLabels");
        Copy("params", "params");
        foreach (var (theirs, ours) in Limits.Where(limit => job.Optional(limit.Key)?.Raw is not (null or "0")))
        {
            Copy(theirs, ours);
        }
        ReadBodyLimit();
        AccessImport.Read(job, _spec);
        var isAnywhere = new DiscoveryImport(job, _spec, name, lists).Read();
        ReadRules();
        if (!isAnywhere)
        {
            job.Error(
                "job_name",
                $"job {Quote.Of(jobName)} is left out: none of its targets can be found",
                "see the other problems of the job"
            );
        }
        return isAnywhere ? _spec : null;
    }

    void ReportOthers()
    {
        string[] known = [.. Keys, .. Needless, .. Limits.Keys, .. AccessImport.Keys];
        foreach (var (key, _, _) in job.Entries.Where(entry => !known.Contains(entry.Key, StringComparer.Ordinal)))
        {
            var remedy = key.EndsWith("_sd_configs", StringComparison.Ordinal)
                ? "write its targets into files or serve them over HTTP, and name these in fileDiscovery or httpDiscovery"
                : "look whether the job needs it";
            job.Error(key, $"'{key}' of job {Quote.Of(jobName)} cannot be carried over", remedy);
        }
    }

    void ReadTimes()
    {
        var interval = Duration("scrape_interval") ?? 1.Minutes;
        var timeout = Duration("scrape_timeout") ?? TimeSpan.FromTicks(Math.Min(interval.Ticks, 10.Seconds.Ticks));
        var max = Math.Floor(ScrapeJob.TimeoutMax(interval) / 1.Milliseconds) * 1.Milliseconds;
        if (timeout > max)
        {
            job.Warn(
                "scrape_timeout",
                $"the timeout of job {Quote.Of(jobName)} becomes {DurationText.Format(max)}: at most two thirds of the interval",
                "nothing, or lengthen the interval"
            );
        }
        _spec["interval"] = DurationText.Format(interval);
        _spec["timeout"] = DurationText.Format(timeout > max ? max : timeout);
    }

    TimeSpan? Duration(string key) => (job.Optional(key) ?? global?.Optional(key))?.Duration(100.Milliseconds, 1.Hours);

    void Copy(string theirs, string ours)
    {
        if (job.Optional(theirs) is { } value)
        {
            _spec[ours] = Tree.Of(value.Node);
        }
    }

    void ReadBodyLimit()
    {
        if (job.Optional("body_size_limit") is not { Raw: { } text and not "0" } value)
        {
            return;
        }
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        long unit = text[digits..] switch
        {
            "" or "B" => 1,
            "KB" or "KiB" => 1L << 10,
            "MB" or "MiB" => 1L << 20,
            "GB" or "GiB" => 1L << 30,
            _ => 0,
        };
        if (unit == 0 || digits is 0 or > 9)
        {
            value.Error($"body_size_limit {Quote.Of(text)} cannot be read", "write it like 15MB");
            return;
        }
        _spec["bodyBytesMax"] = long.Parse(text[..digits], System.Globalization.CultureInfo.InvariantCulture) * unit;
    }

    void ReadRules()
    {
        var rules = job.Optional("relabel_configs") is { } given ? (JsonArray)Tree.OfTexts(given.Node) : [];
        if (name != jobName)
        {
            rules.Insert(
                0,
                new JsonObject
                {
                    ["source_labels"] = new JsonArray("job"),
                    ["regex"] = name,
                    ["target_label"] = "job",
                    ["replacement"] = jobName.Replace("$", "$$", StringComparison.Ordinal),
                }
            );
        }
        if (rules.Count > 0)
        {
            _spec["relabelConfigs"] = rules;
        }
        if (job.Optional("metric_relabel_configs") is { } ofMetrics)
        {
            _spec["metricRelabelConfigs"] = Tree.OfTexts(ofMetrics.Node);
        }
    }
}
