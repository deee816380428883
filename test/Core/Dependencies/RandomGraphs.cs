using CsCheck;
using Leeway.Core.Dependencies;

namespace Leeway.Core.Tests.Dependencies;

/// <summary>Graphs with needs of every sort, circles among them, and few enough causes to go through all states.</summary>
static class RandomGraphs
{
    public static Gen<DependencyGraph> Of(int nodesMax, int causesMax) =>
        Gen.Int[2, nodesMax]
            .SelectMany(count => NodeGen(count).Array[count])
            .Select(Make)
            .Where(graph => new SlowGraph(graph).Causes <= causesMax);

    /// <summary>As many nodes, and no causes but their own.</summary>
    public static Gen<DependencyGraph> Plain(int nodes) =>
        NodeGen(nodes).Array[nodes].Select(Make).Select(graph => new DependencyGraph(graph.Nodes.Select(Plain)));

    static DependencyNode Plain(DependencyNode node) =>
        node with
        {
            Needs =
            [
                .. node
                    .Needs.Where(need => need is not Need.Soft)
                    .Select(need =>
                        need is Need.AnyOf group
                            ? group with
                            {
                                CommonCause = Graphs.Independent,
                                Failover = null,
                            }
                            : need
                    ),
            ],
        };

    static Gen<(
        double Own,
        int[] Hard,
        int[] Domains,
        (int, int)[] Soft,
        (int[] Members, int Least, int Odd)[] Groups
    )> NodeGen(int count)
    {
        var node = Gen.Int[1, count - 1];
        return Gen.Select(
            Gen.OneOf(Gen.Double[0, 1], Gen.Const(0.9), Gen.Const(0.999)),
            node.Array[0, 2],
            node.Array[0, 1],
            Gen.Select(node, Gen.Int[1, 100]).Array[0, 1],
            Gen.Select(node.Array[1, 4], Gen.Int[1, 4], Gen.Int[0, 5]).Array[0, 1]
        );
    }

    static DependencyGraph Make((double, int[], int[], (int, int)[], (int[], int, int)[])[] nodes) =>
        new(nodes.Select((node, number) => Make(number, node)));

    static DependencyNode Make(
        int number,
        (double Own, int[] Hard, int[] Domains, (int, int)[] Soft, (int[] Members, int Least, int Odd)[] Groups) node
    )
    {
        // Mostly downwards; a number below its own makes a circle, as one in so many is allowed to.
        bool IsKept(int other) => other > number || (number > 0 && other != number && (other + number) % 5 == 0);
        Need[] hard = [.. node.Hard.Where(IsKept).Distinct().Select(other => Graphs.Hard(Name(other)))];
        Need[] soft =
        [
            .. node
                .Soft.Where(one => IsKept(one.Item1))
                .Select(one => Graphs.Soft(Name(one.Item1), one.Item2 / 100m, one.Item2 % 2 == 0)),
        ];
        var groups = node
            .Groups.Select(one =>
                (Members: one.Members.Where(IsKept).Distinct().Select(Name).ToArray(), one.Least, one.Odd)
            )
            .Where(one => one.Members.Length > 0)
            .Select(one => new Need.AnyOf
            {
                Members = one.Members,
                AtLeast = Math.Min(one.Least, one.Members.Length),
                CommonCause = new CommonCause(one.Odd % 2 == 0 ? 0 : 0.1m, "of the law"),
                Failover = one.Odd > 3 ? 0.9m : null,
            });
        return new DependencyNode
        {
            Name = Name(number),
            Type = number == 0 ? NodeType.Journey : NodeType.Component,
            Own = new Availability(node.Own),
            Needs = [.. hard, .. soft, .. groups],
            Domains = [.. node.Domains.Where(IsKept).Select(Name)],
        };
    }

    public static string Name(int number) => $"n{number:00}";
}
