using System.Globalization;
using Leeway.Core.Time;
using Leeway.Engine.Records;

namespace Leeway.Server.Api;

/// <summary>Reads the fields of something that somebody wants to be written down, and gathers what is wrong with them.</summary>
/// <param name="now">What <c>now</c> means.</param>
class RequestParts(DateTimeOffset now)
{
    public DateTimeOffset Now => now;

    /// <summary>By field; none if all is well.</summary>
    public Dictionary<string, string[]> Problems { get; } = new(StringComparer.Ordinal);

    /// <summary>A text of one line that must be there.</summary>
    public string Line(string? text, string field, int lengthMax)
    {
        Check(text?.Trim(), field, lengthMax, isOneLine: true);
        return text?.Trim() ?? "";
    }

    /// <summary>A text that may be left out.</summary>
    public string Text(string? text, string field, int lengthMax)
    {
        Check(text, field, lengthMax, isOneLine: false);
        return text?.Trim() ?? "";
    }

    /// <summary>A name as documents have them, or nothing.</summary>
    public string Name(string text, string field, int lengthMax)
    {
        if (
            text.Length > lengthMax
            || !text.All(one => char.IsAsciiLetterLower(one) || char.IsAsciiDigit(one) || one == '-')
            || text.StartsWith('-')
            || text.EndsWith('-')
        )
        {
            Refuse(
                field,
                $"Write at most {lengthMax} lower-case letters, digits and hyphens, with a letter or digit at both ends, like 'bad-limit'."
            );
        }
        return text;
    }

    /// <summary>An instant; null without one, or if it is to be taken away.</summary>
    public DateTimeOffset? Instant(string? text, string field, bool isToCome = false)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }
        if (text == "now")
        {
            return now;
        }
        if (!InstantText.TryParse(text, out var instant))
        {
            Refuse(field, $"'{text}' is not an instant; write for example '2026-03-01T12:00:00Z', or 'now'.");
        }
        else if (!isToCome && instant > now + 1.Minutes)
        {
            Refuse(field, $"'{text}' has not come yet; write when it happened.");
        }
        return instant;
    }

    /// <summary>One of an enumeration's words, in any case.</summary>
    public T Word<T>(string text, string field)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (text.Equals(value.ToString(), StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }
        var words = string.Join(", ", Enum.GetNames<T>().Select(name => name.ToLowerInvariant()));
        Refuse(field, $"'{text}' is none of {words}.");
        return default;
    }

    public double? Share(double? share, string field)
    {
        if (share is not (null or (> 0 and <= 1)))
        {
            Refuse(
                field,
                string.Create(CultureInfo.InvariantCulture, $"{share} is not a share above 0 and at most 1.")
            );
        }
        return share;
    }

    public void Refuse(string field, string problem) => Problems[field] = [problem];

    void Check(string? text, string field, int lengthMax, bool isOneLine)
    {
        if (RecordText.Trouble(text, lengthMax, isOneLine) is { } trouble)
        {
            Refuse(field, $"It {trouble}.");
        }
    }
}
