using Leeway.Core.Promql;

namespace Leeway.Core.Replay;

/// <summary>Reads what an alerting rule asks of error ratios: comparisons with numbers, joined by <c>and</c> and <c>or</c>.</summary>
/// <remarks>
/// A quotient of counts over one range is the SLI of the history: compared with <c>&gt;</c> its error ratio, compared with <c>&lt;</c> its
/// success ratio. A recorded series is looked up among the recording rules; of one that is recorded elsewhere the name's end says the
/// range, as in <c>slo:sli_error:ratio_rate5m</c>.
/// </remarks>
/// <param name="records">The expressions of recording rules, by the names that they record.</param>
public sealed class AlertRuleCompiler(IReadOnlyDictionary<string, PromqlNode> records)
{
    readonly CountedSeries _counted = new(records);
    string? _refusal;

    /// <summary>Why the last expression was refused; null if it was not.</summary>
    public string? Refusal => _refusal;

    /// <summary>Learns from any expression of the file which series its ratios count: rules may ask whether these are absent.</summary>
    public void Learn(PromqlNode expression) => _counted.Learn(expression);

    /// <summary>Null if the expression asks for anything else; then <see cref="Refusal"/> says what.</summary>
    public RuleCondition? Compile(PromqlNode expression)
    {
        _refusal = null;
        return AbsenceCompiler.ArgumentOf(expression) is { } argument ? Absence(argument) : Condition(expression);
    }

    RuleCondition? Absence(PromqlNode argument)
    {
        var absence = new AbsenceCompiler(records, _counted);
        return absence.Compile(argument) ?? Refuse<RuleCondition>(absence.Refusal!);
    }

    RuleCondition? Condition(PromqlNode node) =>
        node switch
        {
            PromqlNode.Paren paren => Condition(paren.Inner),
            PromqlNode.Aggregation { Parameter: null } aggregation => Condition(aggregation.Argument),
            PromqlNode.Binary { Sign.Operator: BinaryOperator.And } both => Joined(
                both,
                (one, other) => new RuleCondition.Both(one, other)
            ),
            PromqlNode.Binary { Sign.Operator: BinaryOperator.Or } either => Joined(
                either,
                (one, other) => new RuleCondition.Either(one, other)
            ),
            PromqlNode.Binary { Sign: { ReturnsBool: false, Operator: not BinaryOperator.Unless } sign } comparison =>
                Comparison(comparison.Left, sign.Operator, comparison.Right),
            PromqlNode.FunctionCall { Name: "absent" } => Refuse<RuleCondition>(
                $"'{node}' is joined with something else, and is replayed only by itself"
            ),
            _ => Refuse<RuleCondition>($"'{node}' is no comparison"),
        };

    RuleCondition? Joined(PromqlNode.Binary binary, Func<RuleCondition, RuleCondition, RuleCondition> join) =>
        Condition(binary.Left) is { } left && Condition(binary.Right) is { } right ? join(left, right) : null;

    RuleCondition? Comparison(PromqlNode left, BinaryOperator sign, PromqlNode right)
    {
        if (RuleNumber.Of(left) is { } first)
        {
            return Compared(right, Turned(sign), first, left);
        }
        return RuleNumber.Of(right) is { } second
            ? Compared(left, sign, second, right)
            : Refuse<RuleCondition>($"neither '{left}' nor '{right}' is a number");
    }

    RuleCondition? Compared(PromqlNode ratio, BinaryOperator sign, double number, PromqlNode written)
    {
        if (
            sign
            is not (
                BinaryOperator.Greater
                or BinaryOperator.GreaterOrEqual
                or BinaryOperator.Less
                or BinaryOperator.LessOrEqual
            )
        )
        {
            return Refuse<RuleCondition>($"'{ratio}' and '{written}' are not compared by one of > >= < <=");
        }
        if (Ratio(ratio, 0) is not { } quotient)
        {
            return null;
        }
        var isInclusive = sign is BinaryOperator.GreaterOrEqual or BinaryOperator.LessOrEqual;
        var threshold = number / quotient.Factor;
        var isOfErrors = sign is BinaryOperator.Greater or BinaryOperator.GreaterOrEqual;
        return new RuleCondition.Above(quotient.Window, isOfErrors ? threshold : 1 - threshold, isInclusive);
    }

    static BinaryOperator Turned(BinaryOperator sign) =>
        sign switch
        {
            BinaryOperator.Greater => BinaryOperator.Less,
            BinaryOperator.GreaterOrEqual => BinaryOperator.LessOrEqual,
            BinaryOperator.Less => BinaryOperator.Greater,
            BinaryOperator.LessOrEqual => BinaryOperator.GreaterOrEqual,
            _ => sign,
        };

    // A ratio of the history's counts, times a factor.
    Quotient? Ratio(PromqlNode node, int depth)
    {
        if (depth > CountedRanges.DepthMax)
        {
            return Refuse($"'{node}' is recorded by rules that read each other in a circle, or too deep");
        }
        switch (node)
        {
            case PromqlNode.Paren paren:
                return Ratio(paren.Inner, depth);
            case PromqlNode.Aggregation { Parameter: null } aggregation:
                return Ratio(aggregation.Argument, depth);
            case PromqlNode.Binary { Sign.Operator: BinaryOperator.Multiply } product:
                return RuleNumber.Of(product.Left) is { } before ? Ratio(product.Right, depth)?.Times(before)
                    : RuleNumber.Of(product.Right) is { } after ? Ratio(product.Left, depth)?.Times(after)
                    : Refuse($"'{node}' is no ratio of counts");
            case PromqlNode.Binary { Sign.Operator: BinaryOperator.Divide } division
                when RuleNumber.Of(division.Right) is { } by:
                return Ratio(division.Left, depth)?.Times(1 / by);
            case PromqlNode.Binary { Sign.Operator: BinaryOperator.Divide } division:
                return Range(division, depth) is { } window ? new Quotient(window, 1) : null;
            case PromqlNode.Binary { Sign.Operator: BinaryOperator.Subtract } rest
                when RuleNumber.Of(rest.Left) is { } whole:
                // One less a success ratio is an error ratio; anything else less a ratio is neither.
                return Ratio(rest.Right, depth) is not { } part ? null
                    : part.Factor == whole ? part
                    : Refuse($"'{node}' is neither a ratio nor what is missing of one");
            case PromqlNode.VectorSelector { Range: null } selector:
                return Recorded(selector, depth);
            default:
                return Refuse($"'{node}' is no ratio of counts");
        }
    }

    Quotient? Recorded(PromqlNode.VectorSelector selector, int depth) =>
        CountedRanges.NameOf(selector) is { } name && records.TryGetValue(name, out var recorded)
            ? Ratio(recorded, depth + 1)
        : CountedRanges.InName(selector) is { } window ? new Quotient(window, 1)
        : Refuse($"'{selector}' is recorded nowhere in the file, and its name does not end with a range");

    TimeSpan? Range(PromqlNode node, int depth)
    {
        var ranges = new CountedRanges(records);
        if (ranges.Of(node, depth) is { } window)
        {
            return window;
        }
        Refuse(ranges.Refusal!);
        return null;
    }

    Quotient? Refuse(string why)
    {
        _refusal ??= why;
        return null;
    }

    T? Refuse<T>(string why)
        where T : class
    {
        _refusal ??= why;
        return null;
    }

    readonly record struct Quotient(TimeSpan Window, double Factor)
    {
        public Quotient Times(double number) => this with { Factor = Factor * number };
    }
}
