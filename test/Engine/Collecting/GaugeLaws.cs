using System.Globalization;
using CsCheck;

namespace Leeway.Engine.Tests.Collecting;

/// <summary>Random scrapes of random gauges, counted by the collector and by a slow obvious sum over all that was read.</summary>
public sealed class GaugeLaws
{
    static readonly Gen<double?> Value = Gen.Frequency(
        (6, Gen.Int[-3, 3].Select(value => (double?)value)),
        (1, Gen.Const((double?)double.NaN)),
        (2, Gen.Const((double?)null))
    );

    /// <summary>What a target shows at an edge: two series; null if it fails, and nothing is known if it is not heard of.</summary>
    static readonly Gen<(bool IsHeard, double?[]? Page)> Scrape = Gen.Frequency(
        (6, Value.Array[2].Select(page => (true, (double?[]?)page))),
        (2, Gen.Const((true, (double?[]?)null))),
        (1, Gen.Const((false, (double?[]?)null)))
    );

    static readonly (string Total, string Bad, Func<double, double> OfTotal, Func<double, double> OfBad)[] Queries =
    [
        ("count(a)", "count(a > 1)", _ => 1, v => v > 1 ? 1 : 0),
        ("2 * sum(a)", "count(a) - sum(a == bool 0)", v => 2 * v, v => v == 0 ? 0 : 1),
        ("count(a != 0)", "count(0 < a < 3)", v => v == 0 ? 0 : 1, v => v is > 0 and < 3 ? 1 : 0),
        ("count(a) / 4", "sum(a * 2 > -2)", _ => 0.25, v => 2 * v > -2 ? 2 * v : 0),
    ];

    [Fact]
    public void The_ledger_holds_what_every_reading_counted() =>
        Gen.Select(Gen.Int[0, Queries.Length - 1], Scrape.Array[2].Array[1, 30])
            .Sample(
                (which, edges) =>
                {
                    var query = Queries[which];
                    using var script = new CountingScript("t0", "t1")
                        .Watch("requests", GaugeScript.Indicator(query.Total, query.Bad))
                        .Watch("up", GaugeScript.Indicator("count(up)", "count(up == 0)"))
                        .Follow(0);
                    Play(script, edges);
                    var read = Enumerable.Range(0, 2).SelectMany(target => Readings(edges, target)).ToList();
                    var outcomes = edges.SelectMany(scrapes => scrapes).Where(scrape => scrape.IsHeard).ToList();

                    Assert.Equal(
                        (Math.Round(read.Sum(query.OfTotal), 6), Math.Round(read.Sum(query.OfBad), 6)),
                        script.Counts(0, edges.Length)
                    );
                    Assert.Equal(
                        (outcomes.Count, outcomes.Count(scrape => scrape.Page is null)),
                        script.Counts(0, edges.Length, "up")
                    );
                    Assert.Equal(outcomes.Count / 2.0, script.Covered(0, edges.Length, "up"));
                },
                iter: 200
            );

    // All but what the first answer showed: before it, nobody looked.
    static IEnumerable<double> Readings((bool IsHeard, double?[]? Page)[][] edges, int target) =>
        edges
            .Select(scrapes => scrapes[target])
            .Where(scrape => scrape.IsHeard)
            .Select(scrape => scrape.Page)
            .OfType<double?[]>()
            .Skip(1)
            .SelectMany(page => page)
            .OfType<double>()
            .Where(value => !double.IsNaN(value));

    static void Play(CountingScript script, (bool IsHeard, double?[]? Page)[][] edges)
    {
        for (var edge = 1; edge <= edges.Length; edge++)
        {
            for (var target = 0; target < 2; target++)
            {
                var (isHeard, page) = edges[edge - 1][target];
                if (page is not null)
                {
                    script.Page(edge, $"t{target}", [.. Lines(page)]);
                }
                else if (isHeard)
                {
                    script.Fail(edge, $"t{target}");
                }
            }
            script.Close(edge);
        }
    }

    static IEnumerable<string> Lines(double?[] page) =>
        page.Select((value, n) => (value, n))
            .Where(one => one.value is not null)
            .Select(one => string.Create(CultureInfo.InvariantCulture, $"a{{n=\"{one.n}\"}} {one.value}"));
}
