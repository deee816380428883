using Leeway.Core.Time;
using Leeway.Ledger;
using static Leeway.Engine.Tests.Histories.HistoryScript;

namespace Leeway.Engine.Tests.Histories;

/// <summary>The edge between two SLIs after rows have grown coarse with age.</summary>
public sealed class CoarseEdgeTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)] // as if other SLOs had both SLIs all the time
    public void An_edge_amid_a_coarse_row_loses_and_doubles_nothing(bool areBothCountedAlways)
    {
        using var script = new HistoryScript(
            new LedgerSettings
            {
                Tick = 1.Minutes,
                BlockLength = 1.Hours,
                HeadLength = 1.Hours,
                Retention = new Retention(1.Hours, [new Resolution(10.Minutes, 400.Days, BlockLength: 4.Hours)]),
            }
        );
        script.Follow(0, Slo("checkout", "old"));
        script.Count("old", 0, 57, total: 57).Follow(58, Slo("checkout", "new"));
        script.Count("new", areBothCountedAlways ? 0 : 57, 1440, total: (areBothCountedAlways ? 1440 : 1383) * 2);
        if (areBothCountedAlways)
        {
            script.Count("old", 57, 1440, total: 1383);
        }
        for (var hour = 1; hour <= 24; hour++)
        {
            script.Ledger.Commit(At(hour * 60));
            script.Ledger.Tidy(At(hour * 60), CancellationToken.None);
        }
        var row = script.Ledger.Read(script.Column("new"), Span(59, 59)).Window.From;
        Assert.Equal(At(areBothCountedAlways ? 50 : 57), row);
        Assert.Equal(7 + 6, script.Total("checkout", 50, 60));
        Assert.Equal(57 + 2766, script.Total("checkout", 0, 1440));
        Assert.Equal(24.Hours, script["checkout"].Read(Span(0, 1440)).Covered);
        Assert.Equal([10, 7 + 6, 20], Totals(script["checkout"].ReadSeries(Span(40, 70), 10.Minutes)));
    }

    static IEnumerable<double> Totals(IEnumerable<SeriesPoint> points) =>
        points.Select(point => Math.Round(point.Counted.Total, 6));
}
