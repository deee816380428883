using Leeway.Client;
using Leeway.Server.Components;

namespace Leeway.Server.Pages;

/// <summary>Outages by how long they last and how bad they are, on log axes: those that a severity sees, and those that nobody is told of.</summary>
public sealed record AlertMapView
{
    public const double Width = 640;
    public const double Height = 300;
    const double Bottom = 32;
    static readonly double[] Shares = [0.02, 0.1, 1];
    static readonly (double Seconds, string Text)[] KnownDurations =
    [
        (1, "1 s"),
        (60, "1 min"),
        (600, "10 min"),
        (3_600, "1 h"),
        (21_600, "6 h"),
        (86_400, "1 d"),
        (604_800, "7 d"),
        (2_592_000, "30 d"),
    ];

    public required IReadOnlyList<AlertMapRegion> Regions { get; init; }

    /// <summary>Outages that spend this share of the budget, from the worst to the mildest.</summary>
    public required IReadOnlyList<AlertMapLine> Spending { get; init; }
    public required IReadOnlyList<AlertMapTick> Durations { get; init; }
    public required IReadOnlyList<AlertMapTick> Ratios { get; init; }

    public static double PlotLeft => 64;
    public static double PlotHeight => Height - Bottom;

    public static AlertMapView Of(SloForecast forecast)
    {
        var beta = (double)(1 - forecast.Target);
        var scale = new AlertMapScale(beta / 10, forecast.WindowSeconds);
        return new AlertMapView
        {
            // The mildest severity sees most: what is worse is drawn over it.
            Regions =
            [
                .. forecast.Severities.Reverse().Where(one => one.Curve.Count > 0).Select(one => Region(one, scale)),
            ],
            Spending = [.. Shares.Select(share => Line(share, share * beta * forecast.WindowSeconds, scale))],
            Durations =
            [
                .. KnownDurations
                    .Where(tick => tick.Seconds <= forecast.WindowSeconds)
                    .Select(tick => new AlertMapTick(scale.X(tick.Seconds), tick.Text)),
            ],
            Ratios =
            [
                .. Enumerable
                    .Range(0, 9)
                    .Select(power => Math.Pow(10, -power))
                    .TakeWhile(ratio => ratio >= scale.LowestRatio)
                    .Select(ratio => new AlertMapTick(scale.Y(ratio), All(ratio))),
            ],
        };
    }

    static AlertMapRegion Region(SeverityForecast severity, AlertMapScale scale)
    {
        var edge = severity.Curve.Select(point => Point(scale.X(point.Seconds), scale.Y(point.ErrorRatio)));
        var (top, low) = (scale.Y(severity.Curve[0].ErrorRatio), scale.Y(severity.Curve[^1].ErrorRatio));
        var points = edge.Append(Point(Width, low)).Append(Point(Width, top));
        var look = SeverityLook.Of(severity.Severity);
        return new AlertMapRegion(severity.Severity, look, string.Join(' ', points), low - 5);
    }

    // e · D = share · β · P is straight on log axes.
    static AlertMapLine Line(double share, double badSeconds, AlertMapScale scale)
    {
        var worst = Math.Min(1, badSeconds / AlertMapScale.ShortestSeconds);
        var mildest = Math.Max(scale.LowestRatio, badSeconds / scale.LongestSeconds);
        return new AlertMapLine(
            All(share),
            scale.X(badSeconds / worst),
            scale.Y(worst),
            scale.X(badSeconds / mildest),
            scale.Y(mildest)
        );
    }

    static string All(double share) => share >= 1 ? "all" : PageText.Share(share);

    static string Point(double x, double y) => $"{PageText.Number(x)},{PageText.Number(y)}";
}
