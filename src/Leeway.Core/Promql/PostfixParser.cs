namespace Leeway.Core.Promql;

/// <summary>What stands behind a selector: ranges, subqueries, <c>offset</c> and <c>@</c>.</summary>
sealed class PostfixParser(TokenCursor tokens, DurationParser durations)
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
            var token when token.IsWord("anchored") => ParseEdge(node, RangeEdge.Anchored),
            var token when token.IsWord("smoothed") => ParseEdge(node, RangeEdge.Smoothed),
            _ => node,
        };

    PromqlNode? ParseBrackets(PromqlNode node)
    {
        var open = tokens.Take().Span;
        if (durations.ParseLength(RangeForm) is not { } range)
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

    PromqlNode.Subquery? ParseSubquery(PromqlNode of, PromqlDuration range)
    {
        PromqlDuration? step = null;
        if (!tokens.Current.IsSymbol("]"))
        {
            step = durations.ParseLength(RangeForm);
            if (step is null)
            {
                return null;
            }
        }
        return tokens.Expect("]", RangeForm)
            ? new PromqlNode.Subquery(of, range, step) { Span = of.Span.To(tokens.LastSpan) }
            : null;
    }

    PromqlNode? ParseOffset(PromqlNode node)
    {
        var word = tokens.Take().Span;
        if (durations.ParseOffset("Write the offset as offset 5m.") is not { } by)
        {
            return null;
        }
        var span = word.To(tokens.LastSpan);
        var offset = new OffsetModifier(by) { Span = span };
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
        _ = isNegative || tokens.TryTake("+");
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

    PromqlNode? ParseEdge(PromqlNode node, RangeEdge edge)
    {
        var word = tokens.Take();
        return node is PromqlNode.VectorSelector { Edge: RangeEdge.Sampled } selector
            ? selector with
            {
                Edge = edge,
                Span = node.Span.To(word.Span),
            }
            : Refuse(
                word.Span,
                $"'{word.Text}' stands behind a selector, alone.",
                $"Move '{word.Text}' to a selector inside."
            );
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
