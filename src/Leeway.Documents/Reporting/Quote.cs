namespace Leeway.Documents.Reporting;

/// <summary>The user's own text inside a message: on one line, printable, and not too long.</summary>
static class Quote
{
    const int LengthMax = 60;

    public static string Of(string text)
    {
        if (text.Length <= LengthMax)
        {
            return $"'{OnOneLine(text)}'";
        }
        // A surrogate pair is not cut in two.
        var length = char.IsLowSurrogate(text[LengthMax]) ? LengthMax - 1 : LengthMax;
        return $"'{OnOneLine(text[..length])}…'";
    }

    /// <summary>The text with a blank for each line end or tab, and a question mark for other control characters.</summary>
    public static string OnOneLine(string text) =>
        text.Any(char.IsControl)
            ? string.Concat(
                text.Select(c =>
                    c is '\n' or '\r' or '\t' ? ' '
                    : char.IsControl(c) ? '?'
                    : c
                )
            )
            : text;
}
