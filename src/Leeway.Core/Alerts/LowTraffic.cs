using System.Globalization;

namespace Leeway.Core.Alerts;

/// <summary>When a few bad events are too few to alert on: a guard for windows in which one error is a high error ratio.</summary>
/// <remarks>
/// It looks only at windows in which fewer than <see cref="Trusted"/> bad events would trip the tier. Of these it asks how likely so many bad events
/// are in so many events if the true ratio were just the tier's threshold (binomial), and holds the tier back unless that is less than
/// 1 − <see cref="Confidence"/>: the one-sided Clopper–Pearson bound of the error ratio is then above the threshold. An outage of all events is
/// convincing from its second or third event on, however rare they are: unlike a minimum of traffic, the guard does not hide it.
/// Source: The Site Reliability Workbook, chapter 5, "Low-traffic services"; Clopper and Pearson, 1934.
/// </remarks>
public sealed record LowTraffic
{
    /// <summary>A tier that so many bad events would trip is trusted as it is.</summary>
    public const double Trusted = 5;

    public static LowTraffic Default { get; } = new();

    /// <summary>From 0.5 to less than 1.</summary>
    public decimal Confidence { get; init; } = 0.99m;

    /// <summary>No alert on fewer bad events in the long window, unless all of its events are bad.</summary>
    public int MinBadEvents { get; init; } = 1;

    /// <summary>True if so many bad events are no mere chance.</summary>
    /// <param name="total">Events in the window.</param>
    /// <param name="bad">Bad ones of them.</param>
    /// <param name="threshold">The error ratio above which the tier fires, B · β; below 1.</param>
    public bool IsConvinced(double total, double bad, double threshold)
    {
        if (bad < MinBadEvents && bad < total)
        {
            return false;
        }
        return threshold * total >= Trusted || Binomial.AtLeast(bad, total, threshold) < 1 - (double)Confidence;
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Confidence * 100:0.####} % sure")
        + (MinBadEvents > 1 ? $", {MinBadEvents} bad events" : "");
}
