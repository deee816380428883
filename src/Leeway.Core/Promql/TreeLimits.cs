namespace Leeway.Core.Promql;

/// <summary>How deep a tree may become, so that walking it never exhausts the stack.</summary>
sealed class TreeLimits(TokenCursor tokens)
{
    // Enough for what people and generators write; less than what would exhaust a stack of half a megabyte.
    internal const int NestingMax = 100;
    internal const int OperatorsMax = 250;

    int _nesting;
    int _operators;

    /// <summary>Goes one level down; false if it is one too many, which is noted.</summary>
    public bool TryEnter()
    {
        if (_nesting < NestingMax)
        {
            _nesting++;
            return true;
        }
        tokens.Note(
            tokens.Current.Span,
            $"The expression is nested more than {NestingMax} deep.",
            "Split it with recording rules."
        );
        return false;
    }

    public void Leave() => _nesting--;

    /// <summary>Each operator makes the tree one deeper, however flat it is written.</summary>
    public bool TryCountOperator()
    {
        if (++_operators <= OperatorsMax)
        {
            return true;
        }
        tokens.Note(
            tokens.Current.Span,
            $"The expression has more than {OperatorsMax} operators.",
            "Split it with recording rules."
        );
        return false;
    }
}
