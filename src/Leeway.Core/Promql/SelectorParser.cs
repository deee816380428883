using System.Text.RegularExpressions;
using Leeway.Core.Series;

namespace Leeway.Core.Promql;

/// <summary>Selectors: a metric's name, matchers in braces, or both.</summary>
sealed class SelectorParser(TokenCursor tokens)
{
    const string AfterMatcher = """Write matchers as {label="value"}, with commas between and '}' at the end.""";

    readonly List<LabelMatcher> _matchers = [];
    TextSpan? _name;

    public PromqlNode? Parse()
    {
        var start = tokens.Current.Span;
        var problems = tokens.Problems.Count;
        if (tokens.Current.Kind == PromqlTokenKind.Name)
        {
            AddName(tokens.Take());
        }
        if (tokens.TryTake("{") && !ParseMatchers())
        {
            return null;
        }
        var span = start.To(tokens.LastSpan);
        if (tokens.Problems.Count == problems && _matchers.TrueForAll(matcher => matcher.Matches("")))
        {
            tokens.Note(
                span,
                "The selector would match every series there is.",
                """Name a metric, or give a matcher that needs a value: {job="api"}."""
            );
        }
        return new PromqlNode.VectorSelector(new Selector(_matchers)) { Span = span };
    }

    bool ParseMatchers()
    {
        while (!tokens.TryTake("}"))
        {
            if (!ParseMatcher())
            {
                return false;
            }
            if (!tokens.TryTake(",") && !tokens.Current.IsSymbol("}"))
            {
                return tokens.Missing("',' or '}'", AfterMatcher);
            }
        }
        return true;
    }

    bool ParseMatcher()
    {
        var label = tokens.Current;
        if (!PromqlNames.IsLabel(label))
        {
            return tokens.Missing("a label", AfterMatcher);
        }
        tokens.Take();
        if (label.Kind == PromqlTokenKind.Quoted && (tokens.Current.IsSymbol(",") || tokens.Current.IsSymbol("}")))
        {
            AddName(label);
            return true;
        }
        MatchOperator? found = tokens.Current switch
        {
            var token when token.IsSymbol("=") => MatchOperator.Equal,
            var token when token.IsSymbol("!=") => MatchOperator.NotEqual,
            var token when token.IsSymbol("=~") => MatchOperator.Matches,
            var token when token.IsSymbol("!~") => MatchOperator.NotMatches,
            _ => null,
        };
        if (found is not { } @operator)
        {
            return tokens.Missing("one of = != =~ !~", AfterMatcher);
        }
        tokens.Take();
        if (tokens.Current.Kind != PromqlTokenKind.Quoted)
        {
            return tokens.Missing("a value in quotes", AfterMatcher);
        }
        Add(label, @operator, tokens.Take());
        return true;
    }

    void AddName(PromqlToken name) => Add(name with { Text = LabelSet.MetricNameLabel }, MatchOperator.Equal, name);

    void Add(PromqlToken label, MatchOperator @operator, PromqlToken value)
    {
        // Only the equality names a metric; {__name__=~"a.*",__name__!="ab"} is a legal way to take many.
        if (label.Text == LabelSet.MetricNameLabel && @operator == MatchOperator.Equal)
        {
            if (_name is not null)
            {
                tokens.Note(label.Span.To(value.Span), "The metric is named twice.", "Leave one of the names out.");
            }
            _name ??= label.Span;
        }
        try
        {
            _matchers.Add(new LabelMatcher(label.Text, @operator, value.Text));
        }
        catch (RegexParseException exception)
        {
            tokens.Note(
                value.Span,
                $"The regular expression cannot be read: {exception.Message}",
                "Correct it; a character that is meant itself is written with two backslashes before it, such as \\\\."
            );
        }
        catch (NotSupportedException)
        {
            tokens.Note(
                value.Span,
                "The regular expression looks around or back, or repeats too much.",
                "Write it without look-around and back-references, as Prometheus (RE2) wants it too."
            );
        }
    }
}
