using Leeway.Client;
using Leeway.Core.Objectives;
using Leeway.Core.Replay;
using Leeway.Core.Time;
using Leeway.Server.Api;
using Leeway.Server.Pages.Replaying;

namespace Leeway.Server.Tests.Pages.Replaying;

public sealed class ScatterViewTests
{
    [Fact]
    public void More_pages_lie_further_right_more_told_and_more_gone_higher()
    {
        (SweptStrategyDetail, string)[] all =
        [
            (Swept(pages: 2, recall: 0.5, gone: 0.1), "1"),
            (Swept(pages: 8, recall: 1, gone: 0.01), "2"),
        ];
        var (told, gone) = (ScatterView.Told(all), ScatterView.BudgetGone(all));

        Assert.True(told.Points[0].X < told.Points[1].X);
        Assert.True(told.Points[0].Y > told.Points[1].Y);
        Assert.True(gone.Points[0].Y < gone.Points[1].Y);
        Assert.Equal(["0", "5", "10"], told.Across.Select(tick => tick.Mark));
    }

    [Fact]
    public void What_tells_nothing_has_no_budget_gone_and_crowded_points_share_a_mark()
    {
        (SweptStrategyDetail, string)[] all =
        [
            (Swept(pages: 0, recall: 0, gone: null), "1"),
            (Swept(pages: 5, recall: 1, gone: 0), "2"),
            (Swept(pages: 5.01, recall: 1, gone: 0), SweepRow.Default),
        ];

        Assert.Equal(3, ScatterView.Told(all).Points.Count);
        var points = ScatterView.BudgetGone(all).Points;
        Assert.Equal([SweepRow.Default, ""], points.Select(point => point.Mark));
        Assert.All(points, point => Assert.InRange(point.Y, 0, ScatterView.Height));
    }

    static SweptStrategyDetail Swept(double pages, double recall, double? gone)
    {
        var history = new CountHistory(DateTimeOffset.UnixEpoch, 1.Minutes, [1], [0]);
        var subject = new ReplaySubject(history, new Target(0.999m), 30.Days);
        var report = ReplayReport.Of(subject, [new ReplayedStrategy("one", [], 5.Minutes)]).Strategies[0];
        return new SweptStrategyDetail(
            0.999m,
            ReplayView.Of(report) with
            {
                PagesPerMonth = pages,
                Recall = recall,
                BudgetAtDetection = gone,
            },
            ""
        );
    }
}
