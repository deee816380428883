namespace Leeway.Demo.History;

/// <summary>Something that went wrong before the demo began.</summary>
/// <param name="Ago">From its begin until now.</param>
/// <param name="BadShare">The share of requests that were bad because of it.</param>
sealed record PastIncident(TimeSpan Ago, TimeSpan Length, double BadShare)
{
    public bool Covers(DateTimeOffset instant, DateTimeOffset now) =>
        now - Ago <= instant && instant < now - Ago + Length;
}
