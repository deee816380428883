using Leeway.Core.Series;

namespace Leeway.Engine.Collecting;

/// <summary>What a fetched page is written in, or why it was refused.</summary>
readonly record struct ScrapePage(ExpositionFormat Format, string? Refusal)
{
    public static ScrapePage Refused(string reason) => new(ExpositionFormat.PrometheusText, reason);
}
