using Leeway.Core.Alerts;
using Leeway.Core.Replay;
using Leeway.Core.Time;

namespace Leeway.Core.Tests.Replay;

/// <summary>
/// Burns of 1.2 to 512 for 1 to 9,000 minutes, each outage by itself: what each way tells and misses, counted exactly. It is the story of The Site
/// Reliability Workbook, chapter 5, in numbers: the last two ways see the same as soon, and the last one is quiet again in minutes.
/// </summary>
public sealed class HundredOutagesTests
{
    static readonly double[] Burns = [1.2, 2, 4, 8, 16, 32, 64, 128, 256, 512];
    static readonly int[] Minutes = [1, 3, 7, 20, 50, 150, 400, 1000, 3000, 9000];

    static readonly decimal[] Sigmas = [0.02m, 0.05m, 0.10m];

    static readonly AlertStrategy[] Ways =
    [
        .. AlertStrategy.Names.Select(name => AlertStrategy.Named(name, SquarePast.Window)),
        PagesOnly(AlertStrategy.Named(AlertStrategy.DefaultName, SquarePast.Window)),
    ];

    [Fact]
    public void Each_way_tells_and_misses_so_many_of_a_hundred_outages()
    {
        var tables = Ways.Select(way => (way.Name, Scores: Sigmas.Select(_ => new OutageScore()).ToList())).ToList();
        foreach (var burn in Burns)
        {
            foreach (var minutes in Minutes)
            {
                var subject = new ReplaySubject(
                    SquarePast.Of(burn, minutes.Minutes, 1.Seconds),
                    SquarePast.Target,
                    SquarePast.Window
                );
                var replayed = Ways.Select(way => ReplayedStrategy.Of(subject, way)).ToList();
                for (var sigma = 0; sigma < Sigmas.Length; sigma++)
                {
                    var report = ReplayReport.Of(
                        subject with
                        {
                            Significance = new Significance(Sigmas[sigma], Sigmas[sigma]),
                        },
                        replayed
                    );
                    foreach (var (table, strategy) in tables.Zip(report.Strategies))
                    {
                        table.Scores[sigma].Add(strategy);
                    }
                }
            }
        }

        Assert.Equal(
            [
                "target-error-rate: 93 of 100; 2 %: 58 35 0; 5 %: 49 44 0; 10 %: 42 51 0; detect 10 s, reset 591 s",
                "increased-window: 49 of 100; 2 %: 49 0 9; 5 %: 49 0 0; 10 %: 42 7 0; detect 2026 s, reset 127575 s",
                "incrementing-duration: 50 of 100; 2 %: 45 5 13; 5 %: 41 9 8; 10 %: 37 13 5; detect 3602 s, reset 59 s",
                "burn-rate: 28 of 100; 2 %: 28 0 30; 5 %: 28 0 21; 10 %: 25 3 17; detect 507 s, reset 3094 s",
                "multi-burn-rate: 52 of 100; 2 %: 52 0 6; 5 %: 47 5 2; 10 %: 42 10 0; detect 811 s, reset 255150 s",
                "multi-window-multi-burn-rate: 52 of 100; 2 %: 52 0 6; 5 %: 47 5 2; 10 %: 42 10 0; detect 811 s, reset 21263 s",
                "pages only: 47 of 100; 2 %: 47 0 11; 5 %: 42 5 7; 10 %: 37 10 5; detect 406 s, reset 1716 s",
            ],
            tables.Select(table =>
                $"{table.Name}: {table.Scores[0].Fired} of 100; 2 %: {table.Scores[0]}; 5 %: {table.Scores[1]}; 10 %: {table.Scores[2]}; {table.Scores[1].Medians}"
            )
        );
    }

    static AlertStrategy PagesOnly(AlertStrategy way) =>
        way with
        {
            Name = "pages only",
            Tiers = [.. way.Tiers.Where(tier => tier.Severity == Severity.Page)],
        };
}
