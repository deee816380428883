namespace Leeway.Core.Dependencies;

/// <summary>Reads the availability off a decision diagram, in two passes over its steps.</summary>
static class ExactEstimate
{
    public static Estimate Of(JourneyFunction function, IReadOnlyList<double> struck)
    {
        var missing = Missing(function, struck);
        var rest = Availability.Without(missing[function.Root]);
        var singles = function.Singles.Select(cause => Availability.Without(struck[cause])).ToArray();
        var spared = Composition.Series(singles).Share;
        var importance = new double[struck.Count];
        Weigh(function, struck, missing, spared, importance);
        AllButOne(function.Singles, struck, rest.Share, importance);
        return new Estimate(
            Composition.Series([.. singles, rest]),
            StandardError: null,
            importance,
            CutBounds.Of(function, struck),
            [.. function.Groups.Select(one => (one.Node, one.Group, Availability.Without(missing[one.Step])))]
        );
    }

    /// <summary>For each of causes that are in series, the probability that all others spare, times that of the rest.</summary>
    /// <remarks>Not a quotient: of a cause that nearly always strikes hardly a digit would be right.</remarks>
    public static void AllButOne(
        IReadOnlyList<int> singles,
        IReadOnlyList<double> struck,
        double rest,
        double[] importance
    )
    {
        var before = rest;
        foreach (var cause in singles)
        {
            importance[cause] = before;
            before *= 1 - struck[cause];
        }
        var after = 1.0;
        foreach (var cause in singles.Reverse())
        {
            importance[cause] *= after;
            after *= 1 - struck[cause];
        }
    }

    // By step, those that it leads to first: the probability that what follows does not work.
    static double[] Missing(JourneyFunction function, IReadOnlyList<double> struck)
    {
        var missing = new double[function.Diagram.Count];
        missing[DecisionDiagram.Never] = 1;
        for (var number = DecisionDiagram.Always + 1; number < missing.Length; number++)
        {
            var step = function.Diagram[number];
            var chance = struck[function.Causes[step.Level]];
            missing[number] = (chance * missing[step.Struck]) + ((1 - chance) * missing[step.Spared]);
        }
        return missing;
    }

    // The other way: how likely a step is come to. Where it is, its cause decides between what follows.
    static void Weigh(
        JourneyFunction function,
        IReadOnlyList<double> struck,
        double[] missing,
        double spared,
        double[] importance
    )
    {
        var come = new double[missing.Length];
        come[function.Root] = 1;
        for (var number = function.Root; number > DecisionDiagram.Always; number--)
        {
            var step = function.Diagram[number];
            var cause = function.Causes[step.Level];
            come[step.Struck] += come[number] * struck[cause];
            come[step.Spared] += come[number] * (1 - struck[cause]);
            importance[cause] += spared * come[number] * (missing[step.Struck] - missing[step.Spared]);
        }
    }
}
