using System.Globalization;
using System.Text;
using Leeway.Core.Time;

namespace Leeway.Server.Pages.Replaying;

/// <summary>Many stretches of time as one path of SVG: what lies so near that nobody could tell it apart is one bar.</summary>
static class BarPath
{
    // A telephone shows a third of a pixel for each thousandth: there this is one pixel.
    const double Nearest = 3;

    /// <param name="spans">In order of their beginning.</param>
    /// <returns>Empty if none of them is shown; a few thousand characters at most.</returns>
    public static string Of(IEnumerable<Interval> spans, TimelineScale scale, double top, double height)
    {
        var path = new StringBuilder();
        (double From, double Until)? open = null;
        foreach (var span in spans.Where(span => span.From < scale.Shown.Until && span.Until > scale.Shown.From))
        {
            var (from, until) = (scale.X(span.From), scale.X(span.Until));
            if (open is var (begun, end) && from - end < Nearest)
            {
                open = (begun, Math.Max(end, until));
                continue;
            }
            Close();
            open = (from, until);
        }
        Close();
        return path.ToString();

        void Close()
        {
            if (open is var (from, until))
            {
                var width = Math.Max(until - from, 1);
                path.Append(
                    CultureInfo.InvariantCulture,
                    $"M{Math.Min(from, TimelineScale.Width - 1):0.#} {top:0.#}h{width:0.#}v{height:0.#}h{-width:0.#}z"
                );
            }
        }
    }
}
