using System.Runtime.CompilerServices;

namespace Leeway.Core.Dependencies;

/// <summary>Functions of causes as decision diagrams (ROBDD): equal functions are the same number.</summary>
/// <remarks>
/// A step asks whether one cause spares, and goes on. When there are more steps than the limit, <see cref="IsFull"/> turns true
/// and whatever comes out is worth nothing. Source: Bryant, Graph-Based Algorithms for Boolean Function Manipulation (1986).
/// </remarks>
sealed class DecisionDiagram(int stepsMax)
{
    public const int Never = 0;
    public const int Always = 1;

    readonly List<DecisionStep> _steps = [new(int.MaxValue, Never, Never), new(int.MaxValue, Always, Always)];
    readonly Dictionary<DecisionStep, int> _numbers = [];
    readonly Dictionary<(bool IsAnd, int One, int Other), int> _known = [];

    public bool IsFull { get; private set; }

    /// <summary>Steps so far, the two ends among them; a step's number is larger than those that it leads to.</summary>
    public int Count => _steps.Count;

    public DecisionStep this[int number] => _steps[number];

    /// <summary>True where the cause at a level spares; levels are asked in ascending order.</summary>
    public int Spared(int level) => Step(new DecisionStep(level, Struck: Never, Spared: Always));

    public int And(int one, int other) =>
        one == Never || other == Never ? Never
        : one == Always || one == other ? other
        : other == Always ? one
        : Combine(isAnd: true, one, other);

    public int Or(int one, int other) =>
        one == Always || other == Always ? Always
        : one == Never || one == other ? other
        : other == Never ? one
        : Combine(isAnd: false, one, other);

    public int Step(DecisionStep step)
    {
        if (step.Struck == step.Spared || IsFull)
        {
            return step.Spared;
        }
        if (_numbers.TryGetValue(step, out var known))
        {
            return known;
        }
        IsFull = _steps.Count >= stepsMax || !RuntimeHelpers.TryEnsureSufficientExecutionStack();
        _numbers.Add(step, _steps.Count);
        _steps.Add(step);
        return _steps.Count - 1;
    }

    int Combine(bool isAnd, int one, int other)
    {
        if (IsFull)
        {
            return Never;
        }
        var key = one < other ? (isAnd, one, other) : (isAnd, other, one);
        if (_known.TryGetValue(key, out var known))
        {
            return known;
        }
        var level = Math.Min(_steps[one].Level, _steps[other].Level);
        var (oneStruck, oneSpared) = At(one, level);
        var (otherStruck, otherSpared) = At(other, level);
        var struck = isAnd ? And(oneStruck, otherStruck) : Or(oneStruck, otherStruck);
        var spared = isAnd ? And(oneSpared, otherSpared) : Or(oneSpared, otherSpared);
        return _known[key] = Step(new DecisionStep(level, struck, spared));
    }

    (int Struck, int Spared) At(int number, int level) =>
        _steps[number] is var step && step.Level == level ? (step.Struck, step.Spared) : (number, number);
}
