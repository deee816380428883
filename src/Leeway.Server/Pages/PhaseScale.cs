namespace Leeway.Server.Pages;

/// <summary>Where a duration stands on a log axis from a second to a month.</summary>
static class PhaseScale
{
    const double MostSeconds = 30 * 86_400;

    /// <summary>In hundredths of the axis; what is shorter or longer stands at its end.</summary>
    public static double Place(double seconds) =>
        99 * Math.Clamp(Math.Log(Math.Max(seconds, 1)) / Math.Log(MostSeconds), 0, 1);
}
