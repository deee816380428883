namespace Leeway.Engine.Tests.Churn;

/// <summary>What a pod showed to who scraped it.</summary>
sealed record PodPage(Pod Pod, DateTimeOffset At, ChurnCounts Counts);
