using Leeway.Core.Time;
using Leeway.Documents;
using Leeway.Engine.Keeping;
using Leeway.Engine.Notifying;

namespace Leeway.Engine.Tests.Evaluating;

/// <summary>Who is told of an alert whose routes change while it fires.</summary>
public sealed class RouteChangeTests
{
    [Fact]
    public void Who_was_told_of_the_beginning_is_told_of_the_end_though_the_route_leads_elsewhere_by_then()
    {
        using var script = Firing();
        Delivered(script.Reopen(To("pager", "page"), To("chat", "ticket")));
        Delivered(script.Feed(1.Minutes, total: 100, bad: 10).Reopen(To("pager", "ticket"), To("chat", "ticket")));
        var journal = script.Feed(6.Hours, total: 600_000).Reopen(To("pager", "ticket"), To("chat", "ticket"));
        Assert.Equal([("pager", AlertStatus.Resolved)], Told(journal));
    }

    [Fact]
    public void Whom_a_new_route_leads_to_is_told_of_the_beginning_while_the_alert_fires_and_once()
    {
        using var script = Firing();
        Delivered(script.Reopen(To("pager", "page")));
        var journal = script.Feed(1.Minutes, total: 100, bad: 10).Reopen(To("pager", "page"), To("chat", "page"));
        Assert.Equal([("chat", AlertStatus.Firing)], Told(journal));
        Delivered(journal);
        Assert.Empty(Told(script.Feed(1.Minutes, total: 100, bad: 10).Reopen(To("pager", "page"), To("chat", "page"))));
    }

    [Fact]
    public void A_receiver_that_leaves_the_configuration_and_comes_back_is_told_anew()
    {
        using var script = Firing();
        Delivered(script.Reopen(To("pager", "page"), To("chat", "page")));
        Assert.Empty(Told(script.Feed(1.Minutes, total: 100, bad: 10).Reopen(To("chat", "page"))));
        var journal = script.Feed(1.Minutes, total: 100, bad: 10).Reopen(To("pager", "page"), To("chat", "page"));
        Assert.Equal([("pager", AlertStatus.Firing)], Told(journal));
    }

    [Fact]
    public void Who_was_not_told_of_the_beginning_is_not_told_of_the_end()
    {
        using var script = Firing();
        script.Reopen();
        Assert.Empty(Told(script.Feed(6.Hours, total: 600_000).Reopen(To("pager", "page"))));
    }

    static EvaluationScript Firing() => new EvaluationScript().Feed(10.Minutes, total: 1000, bad: 100);

    static Route To(string receiver, string severity) =>
        new()
        {
            Name = receiver,
            Severities = [severity],
            Receivers = [new Receiver.Webhook(receiver, new Uri($"http://{receiver}.example/hook"), Secret: null)],
        };

    static IEnumerable<(string, AlertStatus)> Told(Journal journal) =>
        journal.Deliveries.Select(delivery => (delivery.Receiver, delivery.Notification.Status));

    static void Delivered(Journal journal)
    {
        foreach (var (receiver, notification) in journal.Deliveries)
        {
            journal.Forget(receiver, notification.Key);
        }
    }
}
