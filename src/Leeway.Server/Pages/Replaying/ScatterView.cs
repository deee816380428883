using Leeway.Client;
using Leeway.Server.Components;
using Leeway.Server.Drawing;

namespace Leeway.Server.Pages.Replaying;

/// <summary>Settings by their pages a month, from left to right, and by what these buy.</summary>
public sealed record ScatterView
{
    public const double Height = 180;

    // Room for the marks at the edges.
    const double Left = 12;
    const double Right = 92;
    const double Margin = 20;

    // Words as high and as wide as that, in the units of the points.
    const double MarksApart = 5;
    const double DefaultApart = 5;
    const double LinesApart = 12;

    static readonly double[] RoundParts = [1, 2, 5, 10];

    public required string Title { get; init; }
    public required IReadOnlyList<ScatterPoint> Points { get; init; }
    public required IReadOnlyList<ScatterPoint> Across { get; init; }
    public required IReadOnlyList<AlertMapTick> Up { get; init; }

    /// <summary>More events told lie higher.</summary>
    public static ScatterView Told(IReadOnlyList<(SweptStrategyDetail Swept, string Mark)> all)
    {
        var up = new[] { 1, 0.5, 0 }.Select(share => new AlertMapTick(Y(share), PageText.ShortShare(share)));
        return Of("Events told by pages a month", all, one => Y(one.Strategy.Recall), up);

        static double Y(double share) => Margin + ((1 - share) * (Height - (2 * Margin)));
    }

    /// <summary>More of the budget gone lies higher; of what tells nothing, nothing is shown.</summary>
    public static ScatterView BudgetGone(IReadOnlyList<(SweptStrategyDetail Swept, string Mark)> all)
    {
        var shown = all.Where(one => one.Swept.Strategy.BudgetAtDetection is not null).ToList();
        var gone = shown.Select(one => one.Swept.Strategy.BudgetAtDetection!.Value).Where(share => share > 0).ToList();
        var scale = LogScale.Of(gone.Append(1).Min(), gone.Append(1e-6).Max(), Height - (2 * Margin));
        var up = scale.Powers.Select(power => new AlertMapTick(Margin + scale.Y(power), PageText.Share(power)));
        return Of(
            "Budget gone at detection by pages a month",
            shown,
            one => Margin + scale.Y(one.Strategy.BudgetAtDetection!.Value),
            up
        );
    }

    static ScatterView Of(
        string title,
        IReadOnlyList<(SweptStrategyDetail Swept, string Mark)> all,
        Func<SweptStrategyDetail, double> y,
        IEnumerable<AlertMapTick> up
    )
    {
        var most = RoundedUp(all.Select(one => one.Swept.Strategy.PagesPerMonth).DefaultIfEmpty().Max());
        var points = all.Select(one => new ScatterPoint(
            one.Mark,
            X(one.Swept.Strategy.PagesPerMonth),
            y(one.Swept),
            one.Mark == SweepRow.Default
        ));
        return new ScatterView
        {
            Title = title,
            Points = Thinned([.. points]),
            Across =
            [
                .. new[] { 0, most / 2, most }.Select(pages => new ScatterPoint(
                    PageText.Events(pages),
                    X(pages),
                    Height + 16,
                    IsDefault: false
                )),
            ],
            Up = [.. up],
        };

        double X(double pages) => Left + (pages / most * (Right - Left));
    }

    // The default's first: it is there to compare the others with.
    static List<ScatterPoint> Thinned(List<ScatterPoint> points)
    {
        List<ScatterPoint> marked = [];
        List<ScatterPoint> all = [];
        foreach (var point in points.OrderBy(point => !point.IsDefault))
        {
            var isFree = marked.TrueForAll(other =>
                Math.Abs(other.X - point.X) > (other.IsDefault ? DefaultApart : MarksApart)
                || Math.Abs(other.Y - point.Y) > LinesApart
            );
            if (isFree)
            {
                marked.Add(point);
            }
            all.Add(isFree ? point : point with { Mark = "" });
        }
        return all;
    }

    // 1, 2 or 5 with zeros.
    static double RoundedUp(double pages)
    {
        if (pages <= 1)
        {
            return 1;
        }
        var power = Math.Pow(10, Math.Floor(Math.Log10(pages)));
        return RoundParts.Select(part => part * power).First(round => round >= pages);
    }
}
