using System.Text.Json;
using Leeway.Engine.Keeping;

namespace Leeway.Engine.Tests.Simulation.Checks;

/// <summary>The occasions that a commit holds.</summary>
static class OpenOccasions
{
    /// <param name="alert">Its key.</param>
    /// <returns>When it began; null if none is open.</returns>
    public static DateTimeOffset? Since(IReadOnlyDictionary<string, string> entries, string alert)
    {
        if (!entries.TryGetValue($"occasion/{alert}", out var text))
        {
            return null;
        }
        using var json = JsonDocument.Parse(text);
        return json.RootElement.GetProperty("since").GetDateTimeOffset();
    }

    /// <summary>True if it has begun too often of late to be believed calm. That it ends some time is seen when the world has come to rest.</summary>
    public static bool IsKept(IReadOnlyDictionary<string, string> entries, string alert) =>
        entries.TryGetValue($"course/{alert}", out var text)
        && JsonSerializer.Deserialize(text, JournalJson.Default.AlertCourse)
            is { CalmSince: not null, Beginnings.Count: > 0 };
}
