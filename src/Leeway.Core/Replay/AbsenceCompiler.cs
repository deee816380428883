using Leeway.Core.Promql;

namespace Leeway.Core.Replay;

/// <summary>Reads what a rule asks that fires when the history's SLI is not counted: <c>absent(requests_total{job="api"}) == 1</c>, as Pyrra writes it.</summary>
/// <param name="records">The expressions of recording rules, by the names that they record.</param>
sealed class AbsenceCompiler(IReadOnlyDictionary<string, PromqlNode> records, CountedSeries counted)
{
    /// <summary>Why the last one was refused; null if it was not.</summary>
    public string? Refusal { get; private set; }

    /// <summary>What is to be absent, if a rule asks for nothing else; else null.</summary>
    public static PromqlNode? ArgumentOf(PromqlNode expression) =>
        expression switch
        {
            PromqlNode.Paren paren => ArgumentOf(paren.Inner),
            PromqlNode.Binary { Sign: { Operator: BinaryOperator.Equal, ReturnsBool: false } } compared
                when RuleNumber.Of(compared.Right) == 1 => ArgumentOf(compared.Left),
            PromqlNode.FunctionCall { Name: "absent", Arguments: [var argument] } => argument,
            _ => null,
        };

    /// <summary>Null if the history does not say whether it is there; then <see cref="Refusal"/> says why.</summary>
    public RuleCondition? Compile(PromqlNode argument)
    {
        Refusal = null;
        if (argument is not PromqlNode.VectorSelector { Range: null, Offset: null, At: null } selector)
        {
            return Refuse($"'{argument}' is not simply a series");
        }
        if (IsRecorded(selector))
        {
            var ranges = new CountedRanges(records);
            return ranges.Of(selector, 0) is { } window ? new RuleCondition.Absent(window) : Refuse(ranges.Refusal!);
        }
        return counted.IsAlwaysThere(selector.Selector) ? new RuleCondition.Absent(TimeSpan.Zero)
            : counted.IsPart(selector.Selector)
                ? Refuse(
                    $"'{selector}' may have no series because nothing of it happened yet, which the history does not say"
                )
            : Refuse($"'{selector}' is not what the file's ratios count");
    }

    // By custom there is a colon in the names of recorded series, and in no others.
    bool IsRecorded(PromqlNode.VectorSelector selector) =>
        CountedRanges.NameOf(selector) is { } name
        && (
            records.ContainsKey(name)
            || (name.Contains(':', StringComparison.Ordinal) && CountedRanges.InName(selector) is not null)
        );

    RuleCondition.Absent? Refuse(string why)
    {
        Refusal = why;
        return null;
    }
}
