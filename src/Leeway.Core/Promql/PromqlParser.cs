namespace Leeway.Core.Promql;

/// <summary>Reads PromQL expressions; what is not legal is refused with its place, its reason and a remedy.</summary>
/// <remarks>
/// The grammar is that of Prometheus 3.13, what is experimental there included, with <c>[{{.window}}]</c> as a range, as generators of rules write it. Types are
/// not checked: that <c>rate</c> wants a range, whoever evaluates or compiles the tree has to say.
/// </remarks>
public static class PromqlParser
{
    /// <summary>The longest expression that is read, in characters.</summary>
    public const int LengthMax = 16 * 1024;

    public static PromqlParse Parse(string text)
    {
        if (text.Length > LengthMax)
        {
            return Refuse(
                new PromqlProblem(
                    LengthMax,
                    text.Length - LengthMax,
                    $"The expression has {text.Length} characters; {LengthMax} are the limit.",
                    "Split it with recording rules."
                )
            );
        }
        var lexer = new PromqlLexer(text);
        var tokens = new TokenCursor(lexer.Read());
        if (lexer.Problem is { } problem)
        {
            return Refuse(problem);
        }
        var node = new ExpressionParser(tokens).Parse();
        if (node is not null && tokens.Current.Kind != PromqlTokenKind.End)
        {
            tokens.Missing("an operator or the end of the expression", "Remove what follows, or join it.");
        }
        return node is null || tokens.Problems.Count > 0 ? Refuse([.. tokens.Problems]) : new PromqlParse.Parsed(node);
    }

    static PromqlParse.Refused Refuse(params IReadOnlyList<PromqlProblem> problems) => new(problems);
}
