using Leeway.Core.Time;

namespace Leeway.Core.Conditions;

/// <summary>Reads conditions: comparisons of a quantity with a number under <c>!</c>, <c>&amp;&amp;</c> and <c>||</c>, in this order of strength.</summary>
/// <remarks>In the grammar of docs/reference/documents.md; recursive descent, one word ahead.</remarks>
public sealed class ConditionParser
{
    /// <summary>A condition is no longer, in characters.</summary>
    public const int LengthMax = 1000;

    const int DepthMax = 50;
    static readonly TimeSpan WindowMin = 1.Minutes;

    // As long as the coarsest rows of the ledger are kept.
    static readonly TimeSpan WindowMax = (5 * 365).Days;

    readonly IReadOnlyList<ConditionToken> _tokens;
    readonly IReadOnlyCollection<Measure> _measures;
    ConditionProblem? _problem;
    int _at;
    int _depth;

    ConditionParser(string text, IReadOnlyCollection<Measure> measures) =>
        (_tokens, _measures) = (ConditionLexer.Cut(text), measures);

    ConditionToken Current => _tokens[_at];

    /// <param name="text">The condition as it is written.</param>
    /// <param name="measures">What it may be about.</param>
    public static ConditionParse Parse(string text, IReadOnlyCollection<Measure> measures)
    {
        if (text.Length > LengthMax)
        {
            return new ConditionParse.Refused(
                new ConditionProblem(LengthMax, $"a condition has at most {LengthMax} characters", "shorten it")
            );
        }
        var parser = new ConditionParser(text, measures);
        var condition = parser.Any();
        if (condition is not null && parser.Current.Kind is not ConditionTokenKind.End)
        {
            parser.Refuse(parser.Current, "'&&', '||' or the end");
        }
        return parser._problem is { } problem
            ? new ConditionParse.Refused(problem)
            : new ConditionParse.Parsed(condition!);
    }

    Condition? Any() => Chain("||", All, (left, right) => new Condition.Either(left, right));

    Condition? All() => Chain("&&", One, (left, right) => new Condition.Both(left, right));

    Condition? Chain(string sign, Func<Condition?> part, Func<Condition, Condition, Condition> join)
    {
        var left = part();
        while (left is not null && Take(sign))
        {
            left = part() is { } right ? join(left, right) : null;
        }
        return left;
    }

    Condition? One()
    {
        var isNot = Current is { Kind: ConditionTokenKind.Sign, Text: "!" };
        if (!isNot && Current is not { Kind: ConditionTokenKind.Sign, Text: "(" })
        {
            return Comparison();
        }
        if (++_depth > DepthMax)
        {
            Refuse(
                new ConditionProblem(Current.Position, $"it is nested more than {DepthMax} deep", "write it flatter")
            );
            return null;
        }
        _at++;
        var inner = isNot ? One() : Any();
        _depth--;
        if (inner is null || (!isNot && !Expect(")")))
        {
            return null;
        }
        return isNot ? new Condition.Not(inner) : inner;
    }

    Condition.Comparison? Comparison()
    {
        if (Current.Kind is ConditionTokenKind.Number)
        {
            var bound = ConditionLexer.NumberOf(Current.Text)!.Value;
            _at++;
            return Compared() is { } turned && Quantity() is { } right
                ? new Condition.Comparison(right, Comparators.Exchanged(turned), bound)
                : null;
        }
        return Quantity() is { } left && Compared() is { } comparator && Number() is { } number
            ? new Condition.Comparison(left, comparator, number)
            : null;
    }

    Comparator? Compared()
    {
        if (Current.Kind is ConditionTokenKind.Sign && Comparators.OfSign(Current.Text) is { } comparator)
        {
            _at++;
            return comparator;
        }
        Refuse(Current, "one of < <= > >= == !=");
        return null;
    }

    decimal? Number()
    {
        if (Current.Kind is ConditionTokenKind.Number)
        {
            return ConditionLexer.NumberOf(_tokens[_at++].Text);
        }
        Refuse(Current, "a number, for example 14.4 or 25%");
        return null;
    }

    Quantity? Quantity()
    {
        var name = Current;
        var known = string.Join(", ", _measures.Select(Measures.Form));
        if (name.Kind is not ConditionTokenKind.Name)
        {
            Refuse(name, $"one of {known}");
            return null;
        }
        if (Measures.Named(name.Text) is not { } measure || !_measures.Contains(measure))
        {
            Refuse(
                new ConditionProblem(name.Position, $"there is no quantity '{name.Text}' here", $"write one of {known}")
            );
            return null;
        }
        _at++;
        if (measure is not Measure.Burn)
        {
            return new Quantity(measure);
        }
        return Expect("(") && Window() is { } window && Expect(")") ? new Quantity(measure, window) : null;
    }

    TimeSpan? Window()
    {
        var word = Current;
        if (word.Kind is not ConditionTokenKind.Duration || !DurationText.TryParse(word.Text, out var window))
        {
            Refuse(word, "a duration, for example 1h");
            return null;
        }
        if (window < WindowMin || window > WindowMax)
        {
            Refuse(
                new ConditionProblem(
                    word.Position,
                    $"a burn rate over {word.Text} cannot be read",
                    $"write a duration from {DurationText.Format(WindowMin)} to {DurationText.Format(WindowMax)}"
                )
            );
            return null;
        }
        _at++;
        return window;
    }

    bool Take(string sign)
    {
        if (Current.Kind is not ConditionTokenKind.Sign || Current.Text != sign)
        {
            return false;
        }
        _at++;
        return true;
    }

    bool Expect(string sign)
    {
        if (Take(sign))
        {
            return true;
        }
        Refuse(Current, $"'{sign}'");
        return false;
    }

    void Refuse(ConditionToken found, string wanted) =>
        Refuse(new ConditionProblem(found.Position, $"{found.Words} cannot stand here", $"write {wanted}"));

    void Refuse(ConditionProblem problem) => _problem ??= problem;
}
