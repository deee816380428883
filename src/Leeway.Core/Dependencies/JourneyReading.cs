namespace Leeway.Core.Dependencies;

/// <summary>Puts together what is known of one journey.</summary>
static class JourneyReading
{
    public static JourneyReport Of(Structure structure, Chances chances, FailureScan scan, int root)
    {
        var estimate = Estimate.Of(structure, chances, root);
        var reach = structure.ReachOf(root);
        return new JourneyReport
        {
            Journey = structure[root],
            Availability = estimate.Availability,
            StandardError = estimate.StandardError,
            Ceiling = Ceiling(estimate, chances, root),
            Bounds = estimate.Bounds,
            IsServed = scan.IsServed(root),
            Critical = Critical(structure, chances, estimate, reach, root),
            SinglePoints = scan.SinglePoints(root),
            Pairs = scan.Pairs(root),
            PairCount = scan.PairCount(root),
            Gains = Gains(structure, chances, estimate),
            Unknown =
            [
                .. reach
                    .Nodes.Select(node => structure[node])
                    .Where(node => node.IsUnknown)
                    .Select(node => node.Name)
                    .Order(StringComparer.Ordinal),
            ],
        };
    }

    /// <summary>The availability if the node itself never failed.</summary>
    public static Availability Ceiling(Estimate estimate, Chances chances, int node) =>
        // Its importance is A with it spared, for without itself it never works.
        chances.Struck[node] == 0
            ? estimate.Availability
            : Availability.Without(1 - estimate.Importance[node]);

    static CriticalDependency[] Critical(
        Structure structure,
        Chances chances,
        Estimate estimate,
        Reach reach,
        int root
    ) =>
        [
            .. CauseScan
                .Of(structure, reach, root)
                .Where(cause => cause < structure.Nodes && cause != root)
                .Select(node => new CriticalDependency(
                    structure[node].Name,
                    structure[node].IsUnknown ? null : chances.OwnOf(node)
                ))
                .Concat(estimate.Groups.Select(one => new CriticalDependency(one.Group.ToString(), one.Availability)))
                .DistinctBy(one => one.Name, StringComparer.Ordinal)
                .OrderByDescending(one => one.Availability?.Missing ?? -1)
                .ThenBy(one => one.Name, StringComparer.Ordinal),
        ];

    static Gain[] Gains(Structure structure, Chances chances, Estimate estimate) =>
        [
            .. structure
                .Causes.Index()
                .Where(one => one.Item is not Cause.Asked)
                .Select(one => new Gain(
                    one.Item,
                    chances.Struck[one.Index],
                    estimate.Importance[one.Index],
                    estimate.Availability.Missing == 0
                        ? 0
                        : estimate.Importance[one.Index] * chances.Struck[one.Index] / estimate.Availability.Missing
                ))
                .Where(gain => gain.Minutes > 0)
                // What is equal but for rounding goes by name.
                .OrderByDescending(gain => Math.Round(gain.Minutes, 6))
                .ThenBy(gain => gain.Cause.Node, StringComparer.Ordinal),
        ];
}
