namespace Leeway.Core.Replay;

/// <summary>An event, and how long after its beginning the first alert told of it; null if none did.</summary>
public sealed record EventDetection(ReplayEvent Event, TimeSpan? After);
