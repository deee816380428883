namespace Leeway.Engine.Records;

/// <summary>What a text must be like that both databases are to keep as it is.</summary>
public static class RecordText
{
    /// <summary>What is wrong with a text, to go behind "it"; null if nothing is.</summary>
    /// <param name="lengthMax">In UTF-16 characters.</param>
    /// <param name="isOneLine">True if it must not be empty either.</param>
    public static string? Trouble(string? text, int lengthMax, bool isOneLine = false)
    {
        text ??= "";
        if (isOneLine && string.IsNullOrWhiteSpace(text))
        {
            return "must not be empty";
        }
        if (text.Length > lengthMax)
        {
            return $"may have {lengthMax} characters, not {text.Length}";
        }
        // PostgreSQL keeps no zero and no half of a pair of surrogates; and what cannot be seen cannot be judged.
        var isPlain = text.Index().All(one => IsPlain(text, one.Index, isOneLine));
        return isPlain ? null : "must not hold control characters";
    }

    /// <summary>The text, if a record may hold it.</summary>
    /// <exception cref="ArgumentException">It is too long, or holds what cannot be kept.</exception>
    public static string Checked(string text, int lengthMax) =>
        Trouble(text, lengthMax) is { } trouble
            ? throw new ArgumentException($"A text {trouble}.", nameof(text))
            : text;

    static bool IsPlain(string text, int at, bool isOneLine) =>
        char.IsSurrogate(text[at])
            ? char.IsSurrogatePair(text, at) || (at > 0 && char.IsSurrogatePair(text, at - 1))
            : !char.IsControl(text[at]) || (!isOneLine && text[at] is '\n' or '\r' or '\t');
}
