using System.Text;
using CsCheck;
using Leeway.Core.Indicators;
using Leeway.Core.Series;
using Leeway.Documents;
using Leeway.Engine.Collecting;
using Leeway.Engine.Discovering;

namespace Leeway.Engine.Tests.Peers;

/// <summary>The same page and the same rules, given to Leeway and to a real Prometheus, leave the same series.</summary>
public sealed class MetricRelabellingBesidePrometheusTests
{
    const int Lists = 150;

    // Labels that are empty, that are the target's own, that differ in their case, and values that rules tell apart.
    const string Page = """
        requests_total{code="200",path="/a"} 1
        requests_total{code="500",path="/a",pod="x-1"} 1
        requests_total{code="500",path="/b",pod="x-",Zone="EU"} 1
        requests_total{code="",path="Zone",Zone="eu"} 1
        errors_total{path="a;b",pod="a",Zone="a"} 1
        errors_total{path="$1",pod="Öde ıſßKİǅⅷ𐐨",code="200"} 1
        errors_total{path="aaa",pod="aaa"} 1
        a:b{code="200",job="other",instance="else"} 1
        a:b{exported_job="kept",job="other"} 1
        plain 1
        Plain{code="ÖÄ"} 1

        """;

    // What random rules seldom come upon.
    static readonly string[][] Known =
    [
        [Written(target: "${1}", replacement: "$2")],
        [Written(target: "${1}", replacement: "new")],
        [Written(target: "pod", replacement: "$2")],
        [RelabelText.Of("uppercase", ("source_labels", (string[])["pod"]), ("target_label", "pod"))],
        [RelabelText.Of("lowercase", ("source_labels", (string[])["pod"]), ("target_label", "pod"))],
    ];

    [Fact]
    public async Task Both_keep_the_same_series() =>
        await RelabelText.Rule.Array[1, 4].Array[Lists].SampleAsync(lists => Compare([.. Known, .. lists]), iter: 1);

    static string Written(string target, string replacement) =>
        RelabelText.Of(
            "replace",
            ("source_labels", (string[])["path"]),
            ("target_label", target),
            ("replacement", replacement)
        );

    static async Task Compare(string[][] lists)
    {
        // By this label the series of a list are found, whatever else its rules do.
        string[] rules =
        [
            .. lists.Select(
                (list, number) => $"[{string.Join(", ", list)}, {{target_label: list, replacement: 'list{number}'}}]"
            ),
        ];
        await using var prometheus = await PagePrometheus.Scrape(
            Encoding.UTF8.GetBytes(Page),
            "text/plain; version=0.0.4",
            [.. rules.Select(list => $"metric_relabel_configs: {list}")]
        );
        var theirs = (await prometheus.Series("{list=~'.+'}")).ToLookup(series => series["list"]);
        for (var number = 0; number < lists.Length; number++)
        {
            var ours = Kept(prometheus.Target.Authority, $"job{number}", rules[number]);
            Assert.Equal((rules[number], Shown(theirs[$"list{number}"])), (rules[number], Shown(ours)));
        }
    }

    static string Shown(IEnumerable<LabelSet> series) =>
        string.Join('\n', series.Select(labels => labels.ToString()).Order(StringComparer.Ordinal));

    static List<LabelSet> Kept(string address, string job, string rules)
    {
        var document = $$"""
            apiVersion: leeway.dev/v1
            kind: Scrape
            metadata: {name: {{job}}}
            spec:
              targets: [{{address}}]
              metricRelabelConfigs: {{rules}}
            """;
        var loaded = ConfigurationLoader.Load([new DocumentFile("scrape.yaml", document)]);
        Assert.Empty(loaded.Problems);
        var resolved = TargetResolution.Of(loaded.Configuration!.ScrapeJobs[0], []).Targets.Single();
        var target = new ScrapedTarget(resolved, _ => default);
        target.Follow(new ColumnIndex([new CollectedColumn(default, Any)]));
        Assert.Null(target.Read(Encoding.UTF8.GetBytes(Page), ExpositionFormat.PrometheusText));
        return [.. target.OnPage.Select(series => series.Labels).Distinct()];
    }

    static Indicator Any { get; } = new("any", All(1), PartKind.Bad, All(1));

    static CountingExpression All(double factor) =>
        new([
            new CountingTerm(
                factor,
                new Selector([new LabelMatcher(LabelSet.MetricNameLabel, MatchOperator.Matches, ".+")])
            ),
        ]);
}
