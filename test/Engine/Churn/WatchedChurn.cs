using Leeway.Core.Alerts;
using Leeway.Core.Indicators;
using Leeway.Core.Objectives;
using Leeway.Core.Series;
using Leeway.Core.Time;
using Leeway.Documents;
using Leeway.Engine.Configuring;

namespace Leeway.Engine.Tests.Churn;

/// <summary>The documents under which Leeway watches the pods: one SLO, and one Scrape with the addresses known so far.</summary>
static class WatchedChurn
{
    public static Indicator Indicator { get; } =
        new(
            "shop-success",
            new CountingExpression([new CountingTerm(1, OfShop("requests_total"))]),
            PartKind.Bad,
            new CountingExpression([new CountingTerm(1, OfShop("errors_total"))])
        );

    public static ReadDocuments Documents(IReadOnlyList<string> addresses, TimeSpan interval) =>
        new(
            $"{addresses.Count} targets",
            new Configuration
            {
                Services = [],
                Objectives = [Objective],
                ScrapeJobs =
                [
                    new ScrapeJob
                    {
                        Name = "shop",
                        Interval = interval,
                        Targets =
                        [
                            .. addresses.Select(address => new ScrapeTarget(
                                new Uri($"http://{address}/metrics"),
                                address
                            )),
                        ],
                    },
                ],
                Routes = [],
            },
            []
        );

    static WatchedObjective Objective { get; } =
        new(
            new Objective
            {
                Name = Indicator.Name,
                DisplayName = Indicator.Name,
                Service = "shop",
                Indicator = Indicator,
                Target = new Target(0.999m),
                Window = new Window.Rolling(30.Days),
            },
            AlertStrategy.MultiWindowMultiBurnRate(30.Days),
            new DocumentPlace("churn.yaml", 1)
        );

    static Selector OfShop(string name) =>
        new([
            new LabelMatcher(LabelSet.MetricNameLabel, MatchOperator.Equal, name),
            new LabelMatcher("job", MatchOperator.Equal, "shop"),
        ]);
}
