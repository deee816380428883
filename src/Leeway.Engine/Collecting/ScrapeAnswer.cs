namespace Leeway.Engine.Collecting;

/// <summary>A scrape that ended: its page has been read by the target, or it failed.</summary>
readonly record struct ScrapeAnswer(ScrapedTarget Target, DateTimeOffset Edge, string? Failure);
