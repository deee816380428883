using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Leeway.Core.Series;

/// <summary>A regular expression of RE2 that matches whole texts, and writes templates such as <c>$1:${port}</c>.</summary>
/// <remarks>In time linear to the text. Groups count from the left, named ones too, as RE2 counts them.</remarks>
sealed class AnchoredRegex
{
    readonly Regex _regex;
    readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);

    /// <exception cref="RegexParseException">The pattern is not a regular expression.</exception>
    /// <exception cref="NotSupportedException">The pattern needs backtracking (look-around, back-reference).</exception>
    public AnchoredRegex(string pattern)
    {
        var translated = WithoutNames(Re2Syntax.ToDotNet(pattern));
        _ = Compile(translated); // alone first: "a)|(b" must not become valid by the group around it
        _regex = Compile($@"\A(?s:{translated})\z");
    }

    public bool Matches(string text) => _regex.IsMatch(text);

    /// <summary>Null if the text does not match.</summary>
    public Match? Match(string text) => _regex.Match(text) is { Success: true } match ? match : null;

    /// <summary>The template with groups in place of <c>$1</c>, <c>${1}</c> and <c>${name}</c>; what is not there is empty, <c>$$</c> is a dollar.</summary>
    /// <remarks>A name is as long as it can be: <c>$1x</c> is the group 1x. Source: Go's regexp.Expand.</remarks>
    public string Expand(Match match, string template)
    {
        var text = new StringBuilder();
        for (var at = 0; at < template.Length; )
        {
            if (template[at] != '$' || Reference(template, at) is not { } reference)
            {
                text.Append(template[at++]);
                continue;
            }
            text.Append(reference.Name == "$" ? "$" : Group(match, reference.Name));
            at = reference.End;
        }
        return text.ToString();
    }

    string Group(Match match, string name)
    {
        var isNumber = name.All(char.IsAsciiDigit);
        var number =
            isNumber && int.TryParse(name, CultureInfo.InvariantCulture, out var given) ? given
            : isNumber ? -1
            : _names.GetValueOrDefault(name, -1);
        return number >= 0 ? match.Groups[number].Value : "";
    }

    static (string Name, int End)? Reference(string template, int at)
    {
        var from = at + 1;
        if (from < template.Length && template[from] == '$')
        {
            return ("$", from + 1);
        }
        var inBraces = from < template.Length && template[from] == '{';
        from += inBraces ? 1 : 0;
        var end = from;
        while (end < template.Length && (char.IsLetterOrDigit(template[end]) || template[end] == '_'))
        {
            end++;
        }
        var isClosed = !inBraces || (end < template.Length && template[end] == '}');
        return end > from && isClosed ? (template[from..end], inBraces ? end + 1 : end) : null;
    }

    // .NET would number named groups behind all others.
    string WithoutNames(string pattern)
    {
        var text = new StringBuilder();
        var (groups, inClass) = (0, false);
        for (var at = 0; at < pattern.Length; at++)
        {
            var c = pattern[at];
            text.Append(c);
            if (c == '\\' && at + 1 < pattern.Length)
            {
                text.Append(pattern[++at]);
            }
            else if (inClass || c == '[')
            {
                inClass = c != ']';
            }
            else if (c == '(' && IsGroup(pattern, at, out var name))
            {
                groups++;
                if (name is not null && !_names.TryAdd(name, groups))
                {
                    throw new NotSupportedException($"there are two groups named {name}");
                }
                at += name is null ? 0 : name.Length + 3; // ?<name>
            }
        }
        return text.ToString();
    }

    static bool IsGroup(string pattern, int at, out string? name)
    {
        name = null;
        if (at + 1 >= pattern.Length || pattern[at + 1] != '?')
        {
            return true;
        }
        var end = pattern.IndexOf('>', at);
        if (at + 3 >= pattern.Length || pattern[at + 2] != '<' || pattern[at + 3] is '=' or '!' || end < 0)
        {
            return false;
        }
        name = pattern[(at + 3)..end];
        return true;
    }

    static Regex Compile(string pattern) =>
        new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, Timeout.InfiniteTimeSpan);
}
