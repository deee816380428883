using System.Text;

namespace Leeway.Core.Series;

/// <summary>The named classes of RE2, written as members of a .NET class.</summary>
static class Re2Class
{
    // Pairs of first and last characters, in ascending order.
    static readonly Dictionary<string, string> Ranges = new(StringComparer.Ordinal)
    {
        ["alnum"] = "09AZaz",
        ["alpha"] = "AZaz",
        ["ascii"] = "\0\u007F",
        ["blank"] = "\t\t  ",
        ["cntrl"] = "\0\u001F\u007F\u007F",
        ["digit"] = "09",
        ["graph"] = "!~",
        ["lower"] = "az",
        ["print"] = " ~",
        ["punct"] = "!/:@[`{~",
        ["space"] = "\t\r  ",
        ["upper"] = "AZ",
        ["word"] = "09AZ__az",
        ["xdigit"] = "09AFaf",
    };

    // \s of RE2 is without \v, which [:space:] has.
    const string PerlSpace = "\t\n\f\r  ";

    /// <summary>The members of \d, \w, \s or their opposites; null for other escapes.</summary>
    public static string? OfEscape(char escaped) =>
        escaped switch
        {
            'd' or 'D' => Members(Ranges["digit"], escaped == 'D'),
            'w' or 'W' => Members(Ranges["word"], escaped == 'W'),
            's' or 'S' => Members(PerlSpace, escaped == 'S'),
            _ => null,
        };

    /// <summary>The members of [:name:] or [:^name:]. RE2 refuses other names, and .NET refuses what they are turned into.</summary>
    public static string OfName(string name)
    {
        var isNegated = name.StartsWith('^');
        var plain = isNegated ? name[1..] : name;
        return Ranges.TryGetValue(plain, out var ranges)
            ? Members(ranges, isNegated)
            : $"\\p{{{(plain.All(char.IsAsciiLetter) ? plain : "")}}}";
    }

    /// <summary>The character, so that it means nothing but itself, inside of a class and outside.</summary>
    public static string Member(char member) =>
        char.IsAsciiLetterOrDigit(member) || member > '\u007F' ? $"{member}" : $"\\u{(int)member:X4}";

    static string Members(string ranges, bool isNegated)
    {
        var text = new StringBuilder();
        var next = '\0';
        for (var i = 0; i < ranges.Length; i += 2)
        {
            if (!isNegated)
            {
                text.Append(Range(ranges[i], ranges[i + 1]));
            }
            else if (ranges[i] > next)
            {
                text.Append(Range(next, (char)(ranges[i] - 1)));
            }
            next = (char)(ranges[i + 1] + 1);
        }
        return text.Append(isNegated ? Range(next, char.MaxValue) : "").ToString();
    }

    static string Range(char first, char last) =>
        first == last ? Member(first) : $"{Member(first)}-{(last == char.MaxValue ? @"\uFFFF" : Member(last))}";
}
