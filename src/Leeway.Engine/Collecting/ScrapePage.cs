using Leeway.Core.Series;

namespace Leeway.Engine.Collecting;

/// <summary>A fetched page in a rented buffer, or why it was refused.</summary>
readonly record struct ScrapePage(byte[] Buffer, int Length, ExpositionFormat Format, string? Refusal)
{
    public ReadOnlySpan<byte> Bytes => Buffer.AsSpan(0, Length);

    public static ScrapePage Refused(string reason, byte[] buffer) =>
        new(buffer, 0, ExpositionFormat.PrometheusText, reason);
}
