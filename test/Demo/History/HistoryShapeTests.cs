using Leeway.Core.Time;
using Leeway.Demo.History;
using Leeway.Demo.Traffic;

namespace Leeway.Demo.Tests.History;

/// <summary>A made-up past looks like that of a shop which is worth watching.</summary>
public sealed class HistoryShapeTests
{
    static readonly DateTimeOffset Sunday = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_factors_of_a_week_have_the_mean_1()
    {
        var factors = Enumerable
            .Range(0, 7 * 24 * 60)
            .Select(minute => DayShape.At(Sunday.AddMinutes(minute)))
            .ToList();
        Assert.Equal(1, factors.Average(), 0.001);
        Assert.InRange(factors.Min(), 0.45, 0.5);
        Assert.InRange(factors.Max(), 1.6, 1.7);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    [InlineData(18)]
    [InlineData(75)]
    public void Whenever_the_demo_begins_some_of_every_budget_is_spent_and_some_is_left(int hours)
    {
        var documents = ShopDocuments.Load().Configuration!;
        var range = Interval.Ending(Sunday.AddHours(hours), SloHistory.Length);
        foreach (var history in SloHistory.All)
        {
            var objective = documents.Objectives.Single(watched => watched.Objective.Name == history.Slo).Objective;
            var made = new HistoryGenerator(seed: 1).Of(history, range).ToList();
            var total = made.Sum(one => one.Counts.Total);
            var allowed = (double)objective.Target.BudgetFraction * total;
            Assert.InRange(1 - (made.Sum(one => one.Counts.Bad) / allowed), 0.25, 0.85);
            // As many as the customers of today would have sent.
            Assert.Equal(
                history.Service.RequestsPerSecond,
                total / range.Length.TotalSeconds,
                history.Service.RequestsPerSecond * 0.05
            );
        }
    }

    [Fact]
    public void An_incident_is_seen_while_it_lasts_and_not_after_it()
    {
        var history = SloHistory.All.Single(history => history.Slo == "checkout-success");
        var now = Sunday;
        Assert.Equal(0.301, history.BadShareAt(now - 12.Days, now), 6);
        Assert.Equal(0.001, history.BadShareAt(now - 12.Days + 3.Hours, now), 6);
    }
}
