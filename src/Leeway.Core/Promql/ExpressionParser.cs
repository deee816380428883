namespace Leeway.Core.Promql;

/// <summary>Expressions of operators and operands, by recursive descent; null means that a problem was noted.</summary>
sealed class ExpressionParser
{
    readonly TokenCursor _tokens;
    readonly LabelsParser _labels;
    readonly FillParser _fills;
    readonly PrimaryParser _primary;
    readonly PostfixParser _postfix;
    readonly TreeLimits _limits;

    public ExpressionParser(TokenCursor tokens)
    {
        _tokens = tokens;
        _limits = new TreeLimits(tokens);
        _labels = new LabelsParser(tokens);
        _fills = new FillParser(tokens);
        _primary = new PrimaryParser(tokens, _labels, this);
        _postfix = new PostfixParser(tokens, new DurationParser(tokens, _limits));
    }

    public PromqlNode? Parse() => ParseFrom(BinaryOperators.Weakest);

    /// <summary>Reads operands joined by operators that bind at least so strongly.</summary>
    PromqlNode? ParseFrom(int strength)
    {
        if (!_limits.TryEnter())
        {
            return null;
        }
        var left = ParseOperand();
        while (left is not null && OperatorHere() is { } @operator && @operator.Strength >= strength)
        {
            left = ParseRight(left, @operator);
        }
        _limits.Leave();
        return left;
    }

    BinaryOperator? OperatorHere() =>
        _tokens.Current.Kind is PromqlTokenKind.Symbol or PromqlTokenKind.Name
            ? BinaryOperators.Named(_tokens.Current.Text)
            : null;

    PromqlNode.Binary? ParseRight(PromqlNode left, BinaryOperator @operator)
    {
        if (!_limits.TryCountOperator() || ParseSign(@operator) is not { } sign)
        {
            return null;
        }
        // ^ is the only operator that groups to the right.
        var right = ParseFrom(@operator == BinaryOperator.Power ? @operator.Strength : @operator.Strength + 1);
        return right is null ? null : new PromqlNode.Binary(left, sign, right) { Span = left.Span.To(right.Span) };
    }

    OperatorSign? ParseSign(BinaryOperator @operator)
    {
        var span = _tokens.Take().Span;
        var word = _tokens.Current.Span;
        var returnsBool = _tokens.TryTakeWord("bool");
        if (returnsBool && !@operator.IsComparison)
        {
            _tokens.Note(word, "'bool' stands behind comparisons only.", "Leave 'bool' out.");
        }
        if (!_labels.TryParseMatching(out var matching) || !_fills.TryParse(out var fill))
        {
            return null;
        }
        if (@operator.IsSet && matching is { Many: not ManySide.None })
        {
            _tokens.Note(
                matching.Span,
                $"'{@operator.Text}' matches many series with many, so that it takes no group_left or group_right.",
                "Leave group_left or group_right out."
            );
        }
        if (@operator.IsSet && fill is not null)
        {
            _tokens.Note(
                fill.Span,
                $"'{@operator.Text}' computes nothing that a value could be filled in for.",
                "Leave 'fill' out."
            );
        }
        return new OperatorSign(@operator, returnsBool, matching, fill) { Span = span };
    }

    PromqlNode? ParseOperand()
    {
        var sign = _tokens.Current;
        if (sign.IsSymbol("-") || sign.IsSymbol("+"))
        {
            _tokens.Take();
            return ParseFrom(BinaryOperators.Raising) is { } operand
                ? new PromqlNode.Unary(sign.Text == "-", operand) { Span = sign.Span.To(operand.Span) }
                : null;
        }
        var node = _primary.Parse();
        while (node is not null)
        {
            var longer = _postfix.ParseOne(node);
            if (ReferenceEquals(longer, node))
            {
                return node;
            }
            node = longer is not null && _limits.TryCountOperator() ? longer : null;
        }
        return null;
    }
}
