using Leeway.Core.Series;

namespace Leeway.Engine.Discovering;

/// <summary>A target that was found and is not scraped.</summary>
/// <param name="Discovered">Its labels before relabelling.</param>
public sealed record DroppedTarget(string Job, LabelSet Discovered, string Reason);
