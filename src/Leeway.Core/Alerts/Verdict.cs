namespace Leeway.Core.Alerts;

/// <summary>Whether what an alert watches for is the case.</summary>
public enum Verdict
{
    /// <summary>There is no data to tell from.</summary>
    Unknown,
    NotMet,
    Met,
}
