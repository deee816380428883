using System.Text;

namespace Leeway.Documents.Reporting;

/// <summary>The user's own text inside a message: on one line, printable, and not too long.</summary>
static class Quote
{
    const int LengthMax = 60;

    public static string Of(string text)
    {
        var quoted = new StringBuilder("'");
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, LengthMax)))
        {
            quoted.Append(
                c is '\n' or '\r' or '\t' ? ' '
                : char.IsControl(c) || char.IsSurrogate(c) ? '?'
                : c
            );
        }
        return quoted.Append(text.Length > LengthMax ? "…'" : "'").ToString();
    }
}
