using Leeway.Client;
using Leeway.Server.Components;

namespace Leeway.Server.Pages;

/// <summary>Outages by how long they last and how bad they are, on log axes: those that a severity sees, and those that nobody is told of.</summary>
public sealed record AlertMapView
{
    public const double Width = 640;
    public const double Height = 300;
    const double Left = 64;
    const double Bottom = 32;
    const double ShortestSeconds = 1;
    static readonly double[] Shares = [0.02, 0.1, 1];

    public required IReadOnlyList<AlertMapRegion> Regions { get; init; }

    /// <summary>Outages that spend this share of the budget, from the worst to the mildest.</summary>
    public required IReadOnlyList<AlertMapLine> Spending { get; init; }
    public required IReadOnlyList<AlertMapTick> Durations { get; init; }
    public required IReadOnlyList<AlertMapTick> Ratios { get; init; }

    public static double PlotLeft => Left;
    public static double PlotHeight => Height - Bottom;

    public static AlertMapView Of(SloForecast forecast)
    {
        var lowest = (double)(1 - forecast.Target) / 10;
        return new AlertMapView
        {
            // The mildest severity sees most: what is worse is drawn over it.
            Regions = [.. forecast.Severities.Reverse().Select(Region).OfType<AlertMapRegion>()],
            Spending = [.. Shares.Select(share => Line(share))],
            Durations = [.. Ticks(forecast.WindowSeconds)],
            Ratios =
            [
                .. Enumerable
                    .Range(0, 9)
                    .Select(power => Math.Pow(10, -power))
                    .TakeWhile(ratio => ratio >= lowest)
                    .Select(ratio => new AlertMapTick(Y(ratio), All(ratio))),
            ],
        };

        double X(double seconds) =>
            Left
            + (
                Math.Log(Math.Clamp(seconds, ShortestSeconds, forecast.WindowSeconds) / ShortestSeconds)
                / Math.Log(forecast.WindowSeconds / ShortestSeconds)
                * (Width - Left)
            );

        double Y(double ratio) => Math.Log(Math.Max(ratio, lowest)) / Math.Log(lowest) * PlotHeight;

        AlertMapRegion? Region(SeverityForecast severity)
        {
            if (severity.Curve.Count == 0)
            {
                return null;
            }
            var edge = severity.Curve.Select(point => Point(X(point.Seconds), Y(point.ErrorRatio)));
            var (top, low) = (Y(severity.Curve[0].ErrorRatio), Y(severity.Curve[^1].ErrorRatio));
            var points = edge.Append(Point(Width, low)).Append(Point(Width, top));
            var look = severity.Severity is "page" or "ticket" ? severity.Severity : "other";
            return new AlertMapRegion(severity.Severity, look, string.Join(' ', points), low - 5);
        }

        // e · D = share · β · P is straight on log axes.
        AlertMapLine Line(double share)
        {
            var budget = share * (double)(1 - forecast.Target) * forecast.WindowSeconds;
            var worst = Math.Min(1, budget / ShortestSeconds);
            var mildest = Math.Max(lowest, budget / forecast.WindowSeconds);
            return new AlertMapLine(All(share), X(budget / worst), Y(worst), X(budget / mildest), Y(mildest));
        }

        IEnumerable<AlertMapTick> Ticks(double longest) =>
            ((double, string)[])
                [
                    (1, "1 s"),
                    (60, "1 min"),
                    (600, "10 min"),
                    (3_600, "1 h"),
                    (21_600, "6 h"),
                    (86_400, "1 d"),
                    (604_800, "7 d"),
                    (2_592_000, "30 d"),
                ]
                is var all
                ? all.Where(tick => tick.Item1 <= longest).Select(tick => new AlertMapTick(X(tick.Item1), tick.Item2))
                : [];
    }

    static string All(double share) => share >= 1 ? "all" : PageText.Share(share);

    static string Point(double x, double y) => $"{PageText.Number(x)},{PageText.Number(y)}";
}
