using CsCheck;
using Leeway.Core.Dependencies;

namespace Leeway.Core.Tests.Dependencies;

/// <summary>What is computed, against every state there is.</summary>
public sealed class DependencyLaws
{
    static readonly string Journey = RandomGraphs.Name(0);

    [Fact]
    public void Availability_is_the_probability_of_the_states_that_work() =>
        RandomGraphs
            .Of(nodesMax: 10, causesMax: 11)
            .Sample(
                graph =>
                {
                    var slow = new SlowGraph(graph);
                    var report = Report(graph);
                    Assert.Equal(slow.Availability(Journey), report.Availability.Share, 1e-9);
                },
                iter: 400
            );

    [Fact]
    public void So_it_is_of_sixteen_nodes() =>
        RandomGraphs
            .Plain(nodes: 16)
            .Sample(
                graph =>
                    Assert.Equal(new SlowGraph(graph).Availability(Journey), Report(graph).Availability.Share, 1e-9),
                iter: 10
            );

    [Fact]
    public void Importance_is_what_forcing_a_node_up_and_down_changes() =>
        RandomGraphs
            .Of(nodesMax: 8, causesMax: 9)
            .Sample(
                graph =>
                {
                    var states = new SlowGraph(graph);
                    foreach (var gain in Report(graph).Gains.Where(gain => gain.Cause is Cause.Own))
                    {
                        var mended = states
                            .States()
                            .Where(state =>
                                state.Struck.Contains(gain.Cause.Node) && !states.Works(Journey, state.Struck)
                            )
                            .Where(state => states.Works(Journey, state.Struck.Except([gain.Cause.Node]).ToHashSet()))
                            .Sum(state => state.Probability);
                        Assert.Equal(mended * 525_600, gain.Minutes, 1e-4);
                    }
                },
                iter: 150
            );

    [Fact]
    public void Single_points_and_pairs_break_the_journey_and_nothing_smaller_does() =>
        RandomGraphs
            .Of(nodesMax: 16, causesMax: 40)
            .Sample(
                graph =>
                {
                    var slow = new SlowGraph(graph);
                    // Soft needs that nobody has confirmed count as hard.
                    var asked = graph.Nodes.SelectMany(node =>
                        node.Needs.OfType<Need.Soft>()
                            .Where(soft => soft.Confirmed is null)
                            .Select(soft => $"asked {node.Name} {soft.Name}")
                    );
                    bool Breaks(params string[] nodes) => !slow.Works(Journey, nodes.Concat(asked).ToHashSet());
                    string[] names = [.. graph.Nodes.Select(node => node.Name).Where(name => name != Journey)];
                    var report = Report(graph);
                    string[] points = [.. names.Where(name => Breaks(name))];
                    Assert.Equal(points, report.Points());
                    (string, string)[] pairs =
                    [
                        .. from one in names.Except(points)
                        from other in names.Except(points)
                        where string.CompareOrdinal(one, other) < 0 && Breaks(one, other)
                        select (one, other),
                    ];
                    Assert.Equal(pairs.Length, report.PairCount);
                    Assert.Equal(pairs, report.PairNames());
                    Assert.All(report.SinglePoints, point => Proves(point, graph, Breaks));
                },
                iter: 400
            );

    [Fact]
    public void Cut_sets_are_those_of_all_sets_that_are_minimal() =>
        RandomGraphs
            .Of(nodesMax: 8, causesMax: 9)
            .Sample(
                graph =>
                {
                    var slow = new SlowGraph(graph);
                    var breaking = slow.States().Select(state => state.Struck).Where(set => !slow.Works(Journey, set));
                    List<HashSet<string>> minimal = [];
                    foreach (var set in breaking.OrderBy(set => set.Count))
                    {
                        if (!minimal.Exists(smaller => smaller.IsSubsetOf(set)))
                        {
                            minimal.Add(set);
                        }
                    }
                    var chances = slow.AllCauses.ToDictionary(cause => cause.Name, cause => cause.Struck);
                    double[] products =
                    [
                        .. minimal.Select(set => set.Aggregate(1.0, (all, name) => all * chances[name])),
                    ];

                    var (missing, bounds) = (Report(graph).Availability.Missing, Report(graph).Bounds!);
                    Assert.Equal(minimal.Count, bounds.CutSets);
                    Assert.Equal(products.Sum(), bounds.RareEvent, 1e-9);
                    Assert.Equal(
                        1 - products.Aggregate(1.0, (all, one) => all * (1 - one)),
                        bounds.EsaryProschan!.Value,
                        1e-9
                    );
                    Assert.InRange(missing, 0, bounds.EsaryProschan.Value + 1e-12);
                    Assert.InRange(bounds.EsaryProschan.Value, 0, bounds.RareEvent + 1e-12);
                },
                iter: 200
            );

    [Fact]
    public void A_sample_is_near_to_what_is_exact_and_always_the_same() =>
        RandomGraphs
            .Of(nodesMax: 12, causesMax: 40)
            .Sample(
                graph =>
                {
                    var structure = new Structure(graph);
                    var chances = new Chances(structure);
                    var root = structure.NumberOf(Journey);
                    var exact = Estimate.Of(structure, chances, root);
                    var sample = Sample.Of(structure, chances.Struck, root);

                    // Six standard errors, of the exact share: by chance once in 500 million.
                    var tolerance = 6 * Math.Sqrt(exact.Availability.Missing / Sample.Worlds);
                    Assert.Equal(exact.Availability.Share, sample.Availability.Share, tolerance + 1e-9);
                    Assert.Equal(sample.Availability, Sample.Of(structure, chances.Struck, root).Availability);
                },
                iter: 4
            );

    [Fact]
    public void A_diagram_that_would_be_too_large_is_sampled()
    {
        var structure = new Structure(
            new DependencyGraph([
                Graphs.Journey(Graphs.AnyOf(2, "a", "b", "c")),
                Graphs.Node("a", 0.9),
                Graphs.Node("b", 0.9),
                Graphs.Node("c", 0.9),
            ])
        );
        var chances = new Chances(structure);
        var root = structure.NumberOf("journey");
        var (exact, sample) = (
            Estimate.Of(structure, chances, root),
            Estimate.Of(structure, chances, root, stepsMax: 4)
        );

        Assert.Null(exact.StandardError);
        Assert.InRange(sample.StandardError!.Value, 1e-5, 1e-3);
        Assert.Equal(exact.Availability.Share, sample.Availability.Share, 5 * sample.StandardError.Value);
        Assert.Equal(exact.Importance[structure.NumberOf("a")], sample.Importance[structure.NumberOf("a")], 0.01);
    }

    static void Proves(SinglePoint point, DependencyGraph graph, Func<string[], bool> breaks)
    {
        Assert.True(breaks([point.Node]));
        Assert.Equal(Journey, point.Path[0]);
        Assert.Equal(point.Node, point.Path[^1]);
        Assert.All(point.Path.Zip(point.Path.Skip(1)), step => Assert.Contains(step.Second, graph[step.First].Below));
    }

    static JourneyReport Report(DependencyGraph graph) => Assert.Single(DependencyReport.Of(graph).Journeys);
}
