using Leeway.Core.Time;

namespace Leeway.Core.Promql;

/// <summary>Lengths of time, written, asked for, or computed of others; null means that a problem was noted.</summary>
sealed class DurationParser(TokenCursor tokens, TreeLimits limits)
{
    // As durations have it; what is longer was meant to be something else.
    static readonly TimeSpan Longest = TimeSpan.FromDays(36_500);

    /// <summary>Reads what stands in brackets: a length with its operators; one that is written is longer than zero.</summary>
    public PromqlDuration? ParseLength(string form)
    {
        var duration = ParseFrom(BinaryOperators.Adding, form);
        if (!(WrittenLength(duration) <= TimeSpan.Zero))
        {
            return duration;
        }
        tokens.Note(duration!.Span, "A range is longer than zero.", form);
        return null;
    }

    /// <summary>Reads what stands behind <c>offset</c>: operators behind it belong to the expression, not to the length.</summary>
    public PromqlDuration? ParseOffset(string form)
    {
        var sign = tokens.Current;
        if (!tokens.TryTake("-") && !tokens.TryTake("+"))
        {
            return ParsePrimary(form);
        }
        return Unary(sign, ParsePrimary(form));
    }

    PromqlDuration? ParseFrom(int strength, string form)
    {
        if (!limits.TryEnter())
        {
            return null;
        }
        var left = ParseOperand(form);
        while (left is not null && OperatorHere() is { } @operator && @operator.Strength >= strength)
        {
            tokens.Take();
            var next = @operator == BinaryOperator.Power ? @operator.Strength : @operator.Strength + 1;
            var right = limits.TryCountOperator() ? ParseFrom(next, form) : null;
            left = right is null
                ? null
                : new PromqlDuration.Computed(left, @operator, right) { Span = left.Span.To(right.Span) };
        }
        limits.Leave();
        return left;
    }

    BinaryOperator? OperatorHere() =>
        tokens.Current.Kind == PromqlTokenKind.Symbol
        && BinaryOperators.Named(tokens.Current.Text) is { Strength: >= BinaryOperators.Adding } @operator
            ? @operator
            : null;

    PromqlDuration? ParseOperand(string form)
    {
        var sign = tokens.Current;
        return tokens.TryTake("-") || tokens.TryTake("+")
            ? Unary(sign, ParseFrom(BinaryOperators.Raising, form))
            : ParsePrimary(form);
    }

    static PromqlDuration.Unary? Unary(PromqlToken sign, PromqlDuration? operand) =>
        operand is null
            ? null
            : new PromqlDuration.Unary(sign.Text == "-", operand) { Span = sign.Span.To(operand.Span) };

    PromqlDuration? ParsePrimary(string form)
    {
        var token = tokens.Current;
        switch (token.Kind)
        {
            case PromqlTokenKind.Window:
                tokens.Take();
                return new PromqlDuration.Template { Span = token.Span };
            case PromqlTokenKind.Duration or PromqlTokenKind.Number:
                return ParseWritten(form);
            case PromqlTokenKind.Name when tokens.Next.IsSymbol("("):
                return ParseCall(form);
            case PromqlTokenKind.Symbol when token.Text == "(":
                tokens.Take();
                var inner = ParseFrom(BinaryOperators.Adding, form);
                return inner is not null && tokens.Expect(")", "Close the parenthesis.")
                    ? new PromqlDuration.Paren(inner) { Span = token.Span.To(tokens.LastSpan) }
                    : null;
            default:
                tokens.Missing("a duration", form);
                return null;
        }
    }

    PromqlDuration.Fixed? ParseWritten(string form)
    {
        var token = tokens.Take();
        var isDuration = DurationText.TryParse(token.Text, out var length);
        var ticks = isDuration ? length.Ticks : PromqlNumber.Parse(token.Text) * TimeSpan.TicksPerSecond;
        if (ticks <= Longest.Ticks)
        {
            return new PromqlDuration.Fixed(TimeSpan.FromTicks((long)Math.Round(ticks))) { Span = token.Span };
        }
        tokens.Note(token.Span, "The duration is longer than 100 years.", form);
        return null;
    }

    PromqlDuration? ParseCall(string form)
    {
        var name = tokens.Take();
        tokens.Take();
        PromqlDuration? call = name switch
        {
            _ when name.IsWord("step") => new PromqlDuration.Step(),
            _ when name.IsWord("range") => new PromqlDuration.Range(),
            _ when name.IsWord("max_of") || name.IsWord("min_of") => ParseExtreme(name.IsWord("max_of"), form),
            _ => Unknown(name),
        };
        return call is not null && tokens.Expect(")", "Close the parenthesis.")
            ? call with
            {
                Span = name.Span.To(tokens.LastSpan),
            }
            : null;
    }

    PromqlDuration.Extreme? ParseExtreme(bool isLargest, string form)
    {
        const string two = "Write two durations: max_of(5m, step()).";
        return
            ParseFrom(BinaryOperators.Adding, form) is { } one
            && tokens.Expect(",", two)
            && ParseFrom(BinaryOperators.Adding, form) is { } other
            ? new PromqlDuration.Extreme(isLargest, one, other)
            : null;
    }

    PromqlDuration? Unknown(PromqlToken name)
    {
        tokens.Note(
            name.Span,
            $"There is no duration '{name.Text}()'.",
            "Write one of step(), range(), max_of(a, b) and min_of(a, b), or a duration such as 5m."
        );
        return null;
    }

    static TimeSpan? WrittenLength(PromqlDuration? duration) =>
        duration switch
        {
            PromqlDuration.Fixed(var length) => length,
            PromqlDuration.Paren(var inner) => WrittenLength(inner),
            PromqlDuration.Unary(true, var operand) => -WrittenLength(operand),
            PromqlDuration.Unary(_, var operand) => WrittenLength(operand),
            _ => null,
        };
}
