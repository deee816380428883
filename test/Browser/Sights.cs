namespace Leeway.Browser.Tests;

/// <summary>Every page, in the state in which it has most to say.</summary>
static class Sights
{
    public static IReadOnlyList<Sight> All { get; } =
    [
        new("overview", "/"),
        new("slo", "/slos/checkout-success"),
        new("replay", "/slos/checkout-success/replay?strategy=all"),
        new("sweep", "/slos/checkout-success/replay?sweep=on"),
        new("plans", "/plan"),
        new("plan", "/slos/checkout-success/plan?engineerWeeks=8"),
        new("target", "/slos/search-latency/target?toil=low&satisfaction=high"),
        new("dependencies", "/dependencies"),
        new("failed", "/dependencies?fail=checkout"),
        new("agreements", "/agreements"),
        new("latency", "/slos/search-latency?threshold=0.1"),
        new("alerts", "/alerts"),
        new("gates", "/gate"),
        new("gate", "/gate/checkout?version=v43&canary=5%25&chance=50%25&cost=1000%25"),
        new("incidents", "/incidents"),
        new("incident", "/incidents/1"),
        new("statistics", "/statistics"),
        new("changes", "/changes"),
        new("audit", "/audit"),
        new("targets", "/targets"),
        new("sources", "/sources"),
        new("configuration", "/configuration"),
    ];
}
