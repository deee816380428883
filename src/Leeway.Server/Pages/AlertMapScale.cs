namespace Leeway.Server.Pages;

/// <summary>The log axes of a map of outages: durations from left to right, error ratios from all at the top down.</summary>
/// <param name="LowestRatio">At the bottom.</param>
/// <param name="LongestSeconds">At the right.</param>
readonly record struct AlertMapScale(double LowestRatio, double LongestSeconds)
{
    public const double ShortestSeconds = 1;

    public double X(double seconds) =>
        AlertMapView.PlotLeft
        + (
            Math.Log(Math.Clamp(seconds, ShortestSeconds, LongestSeconds) / ShortestSeconds)
            / Math.Log(LongestSeconds / ShortestSeconds)
            * (AlertMapView.Width - AlertMapView.PlotLeft)
        );

    public double Y(double ratio) =>
        Math.Log(Math.Max(ratio, LowestRatio)) / Math.Log(LowestRatio) * AlertMapView.PlotHeight;
}
