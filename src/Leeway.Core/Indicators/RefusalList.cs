using Leeway.Core.Promql;

namespace Leeway.Core.Indicators;

/// <summary>All that cannot be counted in one query.</summary>
sealed class RefusalList
{
    readonly List<PromqlProblem> _problems = [];

    public IReadOnlyList<PromqlProblem> Problems => _problems;

    public void Add(CountingRefusal refusal, TextSpan span) => _problems.Add(refusal.At(span));

    /// <summary>Refuses the modifiers that make a selector look at other times than the collector does.</summary>
    public void AddTimesOf(PromqlNode.VectorSelector selector)
    {
        if (selector.Offset is { } offset)
        {
            Add(CountingRefusal.Offset, offset.Span);
        }
        if (selector.At is { } at)
        {
            Add(CountingRefusal.PinnedTime, at.Span);
        }
    }
}
