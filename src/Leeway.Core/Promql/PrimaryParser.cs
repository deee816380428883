using Leeway.Core.Time;

namespace Leeway.Core.Promql;

/// <summary>What operators join: literals, selectors, calls, aggregations and parentheses.</summary>
sealed class PrimaryParser(TokenCursor tokens, LabelsParser labels, ExpressionParser expressions)
{
    public PromqlNode? Parse()
    {
        var token = tokens.Current;
        switch (token.Kind)
        {
            case PromqlTokenKind.Number:
                return Literal(PromqlNumber.Parse(token.Text));
            case PromqlTokenKind.Duration:
                _ = DurationText.TryParse(token.Text, out var duration);
                return Literal(duration.TotalSeconds);
            case PromqlTokenKind.Quoted:
                tokens.Take();
                return new PromqlNode.StringLiteral(token.Text) { Span = token.Span };
            case PromqlTokenKind.Name when !PromqlNames.IsReserved(token) || PromqlNumber.IsWord(token):
                return ParseNamed(token);
            case PromqlTokenKind.Symbol when token.Text == "(":
                tokens.Take();
                var inner = expressions.Parse();
                return inner is not null && tokens.Expect(")", "Close the parenthesis.")
                    ? new PromqlNode.Paren(inner) { Span = token.Span.To(tokens.LastSpan) }
                    : null;
            case PromqlTokenKind.Symbol when token.Text == "{":
                return new SelectorParser(tokens).Parse();
            default:
                tokens.Missing("an expression", "Write a selector, a function call, a number or a parenthesis here.");
                return null;
        }
    }

    PromqlNode? ParseNamed(PromqlToken name)
    {
        var isCall = tokens.Next.IsSymbol("(");
        return name switch
        {
            _ when PromqlNumber.IsWord(name) => Literal(PromqlNumber.Parse(name.Text)),
            _ when AggregationOperators.Contains(name.Text) && (isCall || IsGroupingWord(tokens.Next)) =>
                ParseAggregation(name),
            _ when isCall => ParseCall(name),
            _ => new SelectorParser(tokens).Parse(),
        };
    }

    static bool IsGroupingWord(PromqlToken token) => token.IsWord("by") || token.IsWord("without");

    PromqlNode.NumberLiteral Literal(double value) => new(value) { Span = tokens.Take().Span };

    PromqlNode.FunctionCall? ParseCall(PromqlToken name)
    {
        tokens.Take();
        return ParseArguments() is { } arguments
            ? new PromqlNode.FunctionCall(name.Text, arguments) { Span = name.Span.To(tokens.LastSpan) }
            : null;
    }

    PromqlNode.Aggregation? ParseAggregation(PromqlToken name)
    {
        tokens.Take();
        if (!labels.TryParseGrouping(out var grouping) || ParseArguments() is not { } arguments)
        {
            return null;
        }
        if (grouping is null && !labels.TryParseGrouping(out grouping))
        {
            return null;
        }
        var span = name.Span.To(tokens.LastSpan);
        var hasParameter = AggregationOperators.TakesParameter(name.Text);
        if (arguments.Count != (hasParameter ? 2 : 1))
        {
            tokens.Note(
                name.Span,
                $"'{name.Text}' takes {(hasParameter ? "two arguments" : "one argument")}, not {arguments.Count}.",
                hasParameter ? $"Write {name.Text}(parameter, expression)." : $"Write {name.Text}(expression)."
            );
            return null;
        }
        return new PromqlNode.Aggregation(
            name.Text.ToLowerInvariant(),
            arguments[^1],
            hasParameter ? arguments[0] : null,
            grouping
        )
        {
            Span = span,
        };
    }

    PartList<PromqlNode>? ParseArguments()
    {
        var arguments = new List<PromqlNode>();
        if (!tokens.Expect("(", "Write the arguments in parentheses."))
        {
            return null;
        }
        if (tokens.TryTake(")"))
        {
            return [];
        }
        do
        {
            if (expressions.Parse() is not { } argument)
            {
                return null;
            }
            arguments.Add(argument);
        } while (tokens.TryTake(","));
        return tokens.TryTake(")") ? [.. arguments] : Unclosed();
    }

    PartList<PromqlNode>? Unclosed()
    {
        tokens.Missing("an operator, ',' or ')'", "Close the arguments with ')'.");
        return null;
    }
}
