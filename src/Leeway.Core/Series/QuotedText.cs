namespace Leeway.Core.Series;

/// <summary>How a name or a label's value is written between double quotes.</summary>
public static class QuotedText
{
    public static string Quote(string value) => $"\"{Escape(value)}\"";

    public static string Escape(string value) =>
        value.AsSpan().IndexOfAny('\\', '"', '\n') < 0
            ? value
            : value
                .Replace("\\", @"\\", StringComparison.Ordinal)
                .Replace("\"", "\\\"", StringComparison.Ordinal)
                .Replace("\n", "\\n", StringComparison.Ordinal);
}
