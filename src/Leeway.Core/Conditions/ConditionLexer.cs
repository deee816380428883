using System.Globalization;
using Leeway.Core.Time;

namespace Leeway.Core.Conditions;

/// <summary>Cuts a condition into words. What is none becomes a stray one, which the parser refuses where it stands.</summary>
static class ConditionLexer
{
    // Longer ones first, because "<=" begins as "<" does.
    static readonly string[] Signs = ["&&", "||", "<=", ">=", "==", "!=", "<", ">", "!", "(", ")"];

    public static IReadOnlyList<ConditionToken> Cut(string text)
    {
        var tokens = new List<ConditionToken>();
        for (var at = 0; at < text.Length; )
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }
            var token = Next(text, at);
            tokens.Add(token);
            at += token.Text.Length;
        }
        tokens.Add(new ConditionToken(ConditionTokenKind.End, text.Length, ""));
        return tokens;
    }

    /// <summary>The number of a word: <c>0.25</c>, <c>-1</c> or <c>25%</c>; null if it is none.</summary>
    public static decimal? NumberOf(string text)
    {
        var isPercent = text.EndsWith('%');
        const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        return decimal.TryParse(text.TrimEnd('%'), style, CultureInfo.InvariantCulture, out var number)
            ? number / (isPercent ? 100 : 1)
            : null;
    }

    static ConditionToken Next(string text, int at)
    {
        var first = text[at];
        if (char.IsAsciiLetter(first))
        {
            return new ConditionToken(ConditionTokenKind.Name, at, Run(text, at, IsOfName));
        }
        if (char.IsAsciiDigit(first) || first is '-' or '.')
        {
            var word = first + Run(text, at + 1, IsOfNumber);
            var kind =
                NumberOf(word) is not null ? ConditionTokenKind.Number
                : DurationText.TryParse(word, out _) ? ConditionTokenKind.Duration
                : ConditionTokenKind.Stray;
            return new ConditionToken(kind, at, word);
        }
        return Array.Find(Signs, sign => text.AsSpan(at).StartsWith(sign)) is { } found
            ? new ConditionToken(ConditionTokenKind.Sign, at, found)
            : new ConditionToken(ConditionTokenKind.Stray, at, Letter(text, at));
    }

    static bool IsOfName(char one) => char.IsAsciiLetterOrDigit(one) || one is '.' or '_';

    static bool IsOfNumber(char one) => char.IsAsciiLetterOrDigit(one) || one is '.' or '%';

    static string Run(string text, int from, Func<char, bool> belongs)
    {
        var end = from;
        while (end < text.Length && belongs(text[end]))
        {
            end++;
        }
        return text[from..end];
    }

    static string Letter(string text, int at) =>
        text.Substring(at, char.IsHighSurrogate(text[at]) && at + 1 < text.Length ? 2 : 1);
}
