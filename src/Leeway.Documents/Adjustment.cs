using Leeway.Core.Budgets;
using Leeway.Core.Time;

namespace Leeway.Documents;

/// <summary>An exclusion or correction of counts that somebody answers for.</summary>
public sealed record Adjustment
{
    public required string Name { get; init; }

    /// <summary>The names of the SLOs whose counts it adjusts, in order; none if its selector matches nothing.</summary>
    public required IReadOnlyList<string> Objectives { get; init; }

    /// <summary>The SLOs as the document has them: their names, or what they are selected by.</summary>
    public required string Of { get; init; }
    public required Schedule Time { get; init; }
    public required AdjustmentEffect Effect { get; init; }
    public required string Author { get; init; }
    public required string Reason { get; init; }
    public required DocumentPlace Place { get; init; }

    /// <summary>What it does, in one line: <c>exclude SLO checkout from … until …</c>.</summary>
    public string What => $"{Effect} of {Of} {Time}";

    /// <summary>The intervals in which it acts that overlap the range, whole.</summary>
    public IEnumerable<AdjustedSpan> Within(Interval range) =>
        Time.Within(range).Select(span => new AdjustedSpan(Name, span, Effect));
}
