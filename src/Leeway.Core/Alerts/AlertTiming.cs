namespace Leeway.Core.Alerts;

/// <summary>How slow an alert is to begin and to end.</summary>
/// <param name="For">How long its condition must be met before it fires.</param>
/// <param name="KeepFiring">How long its condition must not be met before it ends.</param>
public readonly record struct AlertTiming(TimeSpan For, TimeSpan KeepFiring)
{
    /// <summary>Begins and ends at once.</summary>
    public static AlertTiming Immediate => default;
}
