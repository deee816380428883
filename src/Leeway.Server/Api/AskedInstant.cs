using System.Globalization;
using Leeway.Core.Time;

namespace Leeway.Server.Api;

/// <summary>An instant in a question, or a day, which begins with it: few know the second.</summary>
static class AskedInstant
{
    /// <summary>Null without one, or if it is none.</summary>
    /// <param name="problems">Gets what is wrong, by the parameter's name.</param>
    public static DateTimeOffset? Read(string? text, string name, IDictionary<string, string[]> problems)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }
        if (InstantText.TryParse(text, out var instant))
        {
            return instant;
        }
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero);
        }
        problems[name] = [$"'{text}' is no instant; write for example '2026-03-01' or '2026-03-01T12:00:00Z'."];
        return null;
    }
}
