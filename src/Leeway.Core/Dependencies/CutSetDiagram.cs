namespace Leeway.Core.Dependencies;

/// <summary>The minimal cut sets of a decision diagram, as a diagram of sets (ZBDD).</summary>
/// <remarks>
/// A step's way "struck" has the cause in the set, "spared" has not. <see cref="DecisionDiagram.Never"/> is no set at all,
/// <see cref="DecisionDiagram.Always"/> the empty one. Source: Rauzy, New algorithms for fault trees analysis (1993).
/// </remarks>
sealed class CutSetDiagram(DecisionDiagram works, int stepsMax)
{
    const int None = DecisionDiagram.Never;
    const int Empty = DecisionDiagram.Always;

    readonly List<DecisionStep> _steps = [new(int.MaxValue, None, None), new(int.MaxValue, Empty, Empty)];
    readonly Dictionary<DecisionStep, int> _numbers = [];
    readonly Dictionary<int, int> _cuts = new() { [DecisionDiagram.Never] = Empty, [DecisionDiagram.Always] = None };
    readonly Dictionary<(int, int), int> _without = [];

    public bool IsFull { get; private set; }

    /// <summary>The sets that break what a step of the other diagram says.</summary>
    public int Of(int function)
    {
        if (_cuts.TryGetValue(function, out var known))
        {
            return known;
        }
        var step = works[function];
        var spared = Of(step.Spared);
        // What breaks it although the cause spares needs no help of the cause.
        var struck = Without(Of(step.Struck), spared);
        return _cuts[function] = Step(new DecisionStep(step.Level, struck, spared));
    }

    /// <summary>Over all sets, the sum of the product of what each cause is worth.</summary>
    public double Sum(int root, Func<int, double> worth)
    {
        var sums = new double[_steps.Count];
        sums[Empty] = 1;
        for (var number = Empty + 1; number <= root; number++)
        {
            var step = _steps[number];
            sums[number] = (worth(step.Level) * sums[step.Struck]) + sums[step.Spared];
        }
        return sums[root];
    }

    /// <summary>Of each set the product of its causes' worths.</summary>
    public IEnumerable<double> Products(int root, double[] worths)
    {
        var open = new Stack<(int Number, double Product)>([(root, 1)]);
        while (open.TryPop(out var way))
        {
            if (way.Number == Empty)
            {
                yield return way.Product;
            }
            else if (way.Number != None)
            {
                var step = _steps[way.Number];
                open.Push((step.Spared, way.Product));
                open.Push((step.Struck, way.Product * worths[step.Level]));
            }
        }
    }

    // The sets that hold none of the others.
    int Without(int sets, int others)
    {
        if (sets == None || others == Empty || sets == others)
        {
            return None;
        }
        if (others == None || sets == Empty)
        {
            return sets;
        }
        if (_without.TryGetValue((sets, others), out var known))
        {
            return known;
        }
        var (one, other) = (_steps[sets], _steps[others]);
        var without =
            one.Level < other.Level
                ? new DecisionStep(one.Level, Without(one.Struck, others), Without(one.Spared, others))
            : one.Level > other.Level ? new DecisionStep(-1, None, Without(sets, other.Spared))
            : new DecisionStep(
                one.Level,
                Without(Without(one.Struck, other.Struck), other.Spared),
                Without(one.Spared, other.Spared)
            );
        return _without[(sets, others)] = Step(without);
    }

    int Step(DecisionStep step)
    {
        if (step.Struck == None || IsFull)
        {
            return step.Spared;
        }
        if (_numbers.TryGetValue(step, out var known))
        {
            return known;
        }
        IsFull = _steps.Count >= stepsMax;
        _numbers.Add(step, _steps.Count);
        _steps.Add(step);
        return _steps.Count - 1;
    }
}
