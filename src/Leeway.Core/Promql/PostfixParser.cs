using Leeway.Core.Time;

namespace Leeway.Core.Promql;

/// <summary>What stands behind a selector: ranges, subqueries, <c>offset</c> and <c>@</c>.</summary>
sealed class PostfixParser(TokenCursor tokens)
{
    const string RangeForm = "Write a range as [5m], a subquery as [1h:1m].";

    /// <summary>Reads one of them, if there is one.</summary>
    /// <returns>The node with it, the same node if nothing follows, null after a problem.</returns>
    public PromqlNode? ParseOne(PromqlNode node) =>
        tokens.Current switch
        {
            var token when token.IsSymbol("[") => ParseBrackets(node),
            var token when token.IsWord("offset") => ParseOffset(node),
            var token when token.IsSymbol("@") => ParseAt(node),
            _ => node,
        };

    PromqlNode? ParseBrackets(PromqlNode node)
    {
        var open = tokens.Take().Span;
        if (ParseRange() is not { } range)
        {
            return null;
        }
        if (tokens.TryTake(":"))
        {
            return ParseSubquery(node, range);
        }
        if (!tokens.Expect("]", RangeForm))
        {
            return null;
        }
        var span = node.Span.To(tokens.LastSpan);
        return node is PromqlNode.VectorSelector { Range: null, Offset: null, At: null } selector
            ? selector with
            {
                Range = range,
                Span = span,
            }
            : Refuse(
                open.To(tokens.LastSpan),
                "A range stands directly behind a selector.",
                "Write the range before offset and @; over another expression write a subquery, [1h:] instead of [1h]."
            );
    }

    PromqlNode.Subquery? ParseSubquery(PromqlNode of, PromqlRange range)
    {
        TimeSpan? step = null;
        if (tokens.Current.Kind == PromqlTokenKind.Duration)
        {
            if (ParseLength() is not { } length)
            {
                return null;
            }
            step = length;
        }
        return tokens.Expect("]", RangeForm)
            ? new PromqlNode.Subquery(of, range, step) { Span = of.Span.To(tokens.LastSpan) }
            : null;
    }

    PromqlRange? ParseRange()
    {
        var span = tokens.Current.Span;
        switch (tokens.Current.Kind)
        {
            case PromqlTokenKind.Window:
                tokens.Take();
                return new PromqlRange.Template { Span = span };
            case PromqlTokenKind.Duration:
                return ParseLength() is { } length ? new PromqlRange.Fixed(length) { Span = span } : null;
            default:
                tokens.Missing("a duration", RangeForm);
                return null;
        }
    }

    /// <summary>Reads a duration of more than zero.</summary>
    TimeSpan? ParseLength()
    {
        var span = tokens.Current.Span;
        var length = TakeDuration();
        if (length > TimeSpan.Zero)
        {
            return length;
        }
        tokens.Note(span, "A range is longer than zero.", RangeForm);
        return null;
    }

    TimeSpan TakeDuration()
    {
        _ = DurationText.TryParse(tokens.Take().Text, out var duration);
        return duration;
    }

    PromqlNode? ParseOffset(PromqlNode node)
    {
        var word = tokens.Take().Span;
        var isNegative = tokens.TryTake("-");
        if (tokens.Current.Kind != PromqlTokenKind.Duration)
        {
            tokens.Missing("a duration", "Write the offset as offset 5m.");
            return null;
        }
        var by = TakeDuration();
        var span = word.To(tokens.LastSpan);
        var offset = new OffsetModifier(isNegative ? -by : by) { Span = span };
        return node switch
        {
            PromqlNode.VectorSelector { Offset: null } selector => selector with
            {
                Offset = offset,
                Span = node.Span.To(span),
            },
            PromqlNode.Subquery { Offset: null } subquery => subquery with
            {
                Offset = offset,
                Span = node.Span.To(span),
            },
            _ => Misplaced(span, "offset"),
        };
    }

    PromqlNode? ParseAt(PromqlNode node)
    {
        var sign = tokens.Take().Span;
        if (ParseInstant() is not { } at)
        {
            return null;
        }
        var span = sign.To(tokens.LastSpan);
        at = at with { Span = span };
        return node switch
        {
            PromqlNode.VectorSelector { At: null } selector => selector with { At = at, Span = node.Span.To(span) },
            PromqlNode.Subquery { At: null } subquery => subquery with { At = at, Span = node.Span.To(span) },
            _ => Misplaced(span, "@"),
        };
    }

    AtModifier? ParseInstant()
    {
        const string form = "Write a time in seconds since 1970, start() or end().";
        if (tokens.Current.IsWord("start") || tokens.Current.IsWord("end"))
        {
            AtModifier edge = tokens.Take().IsWord("start") ? new AtModifier.Start() : new AtModifier.End();
            return tokens.Expect("(", form) && tokens.Expect(")", form) ? edge : null;
        }
        var isNegative = tokens.TryTake("-");
        if (tokens.Current.Kind != PromqlTokenKind.Number)
        {
            tokens.Missing("a time", form);
            return null;
        }
        var number = tokens.Take();
        var seconds = PromqlNumber.Parse(number.Text);
        if (!double.IsFinite(seconds))
        {
            tokens.Note(number.Span, "The time is too large.", form);
            return null;
        }
        return new AtModifier.Instant(isNegative ? -seconds : seconds);
    }

    PromqlNode? Misplaced(TextSpan span, string modifier) =>
        Refuse(
            span,
            $"'{modifier}' stands behind a selector or a subquery, once.",
            $"Move '{modifier}' to the selectors inside."
        );

    PromqlNode? Refuse(TextSpan span, string what, string remedy)
    {
        tokens.Note(span, what, remedy);
        return null;
    }
}
