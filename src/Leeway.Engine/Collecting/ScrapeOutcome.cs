namespace Leeway.Engine.Collecting;

/// <summary>How a target's latest scrape went.</summary>
public abstract record ScrapeOutcome
{
    ScrapeOutcome() { }

    /// <summary>The target has not been asked yet.</summary>
    public sealed record NotYet : ScrapeOutcome;

    /// <param name="Samples">The samples on the page.</param>
    /// <param name="BodyBytes">The page's length after decompression.</param>
    /// <param name="Duration">From the request to the last byte.</param>
    public sealed record Answered(int Samples, int BodyBytes, TimeSpan Duration) : ScrapeOutcome;

    public sealed record Failed(string Reason) : ScrapeOutcome;
}
