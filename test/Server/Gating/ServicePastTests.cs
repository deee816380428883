using Leeway.Core.Changes;
using Leeway.Core.Time;
using Leeway.Engine.Changes;
using Leeway.Engine.Records;
using Leeway.Server.Gating;

namespace Leeway.Server.Tests.Gating;

public sealed class ServicePastTests
{
    static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Changes_of_the_same_kind_say_how_often_such_a_change_fails_and_what_it_costs_an_SLO()
    {
        var past = new ServicePast(
            [
                Story(ChangeKind.Deployment, worst: 0.3, orders: 0.3, search: 0.02),
                Story(ChangeKind.Deployment, worst: 0.1, orders: 0.1),
                Story(ChangeKind.Deployment, worst: 0.001),
                Story(ChangeKind.Deployment, worst: 0),
                Story(ChangeKind.Configuration, worst: 0.9, orders: 0.9),
                Story(ChangeKind.Rollback, worst: 0),
            ],
            []
        );

        var orders = past.Of(ChangeKind.Deployment, "orders");
        Assert.Equal((4, 2), (orders.Changes, orders.Failures));
        Assert.Equal(0.2, orders.CostOfFailure!.Value, 12);
        // What failed the service may have cost another SLO nothing.
        Assert.Equal(0.01, past.Of(ChangeKind.Deployment, "search").CostOfFailure!.Value, 12);
        Assert.Equal((0, 0, null), Parts(past, ChangeKind.Infrastructure));
        Assert.Equal((1, 0, null), Parts(past, ChangeKind.Rollback));
    }

    static (int, int, double?) Parts(ServicePast past, ChangeKind kind) =>
        past.Of(kind, "orders") is var history ? (history.Changes, history.Failures, history.CostOfFailure) : default;

    static ChangeStory Story(ChangeKind kind, double worst, double? orders = null, double? search = null)
    {
        var change = new Change
        {
            Service = "shop",
            Kind = kind,
            Started = Noon,
        };
        var hour = new Interval(Noon, Noon + 1.Hours);
        return new ChangeStory(
            change,
            new ChangeOutcome(change.What, worst > 0 ? hour : null, worst, IsRolledBack: false),
            [.. Cost("orders", orders, hour), .. Cost("search", search, hour)]
        );
    }

    static ChangeCost[] Cost(string slo, double? share, Interval hour) =>
        share is { } known ? [new ChangeCost(slo, hour, 1, known)] : [];
}
