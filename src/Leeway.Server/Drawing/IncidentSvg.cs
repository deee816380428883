using System.Globalization;
using System.Net;
using System.Text;
using System.Xml;
using Leeway.Server.Components;

namespace Leeway.Server.Drawing;

/// <summary>How an incident went as a picture by itself: error ratio and burn rate on one log axis, and what happened when.</summary>
/// <remarks>
/// It is shown where nobody knows of Leeway: it brings its ground and its colours, for light and for dark, and neither script, font nor address.
/// </remarks>
public static class IncidentSvg
{
    const double Width = 840;
    const double Left = 64;
    const double Right = Width - 64;
    const double PlotHeight = 200;
    const double RowHeight = 16;
    const double Gap = 8;

    const string Style = """
        text{font:12px system-ui,sans-serif;fill:#1a1f25}text.end{text-anchor:end}text.middle{text-anchor:middle}
        .paper{fill:#fff}.plot{fill:#eceff2}.power{stroke:#d5dae0}.impact{fill:#b3261e;opacity:.1}.hurt{fill:#b3261e}.other{fill:#4a6f94}
        .unknown{fill:#8b949e;opacity:.4}.allowed{stroke:#875400;stroke-dasharray:6 4}.moment{stroke:#1a1f25}.change{stroke:#5b4a8f;stroke-dasharray:2 3}
        .tip{fill:#5b4a8f}
        @media(prefers-color-scheme:dark){text{fill:#e4e9ee}.paper{fill:#171c23}.plot{fill:#222932}.power{stroke:#303842}.impact{fill:#ff9287}
        .hurt{fill:#ff9287}.other{fill:#6f9cc8}.allowed{stroke:#efb94d}.moment{stroke:#e4e9ee}.change{stroke:#bcaaf0}.tip{fill:#bcaaf0}}
        """;

    public static string Of(IncidentCourse course)
    {
        var moments = MarkRows.Of(course.Moments, at => X(course, at), Right);
        var changes = MarkRows.Of(course.Changes, at => X(course, at), Right);
        var top = Gap + (RowHeight * (moments.Rows + 1));
        var bottom = top + PlotHeight;
        var height = bottom + (RowHeight * (changes.Rows + 1)) + Gap;
        var scale = LogScale.Of(course.Allowed / 10, 1, PlotHeight);
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {height}\" width=\"{Width}\" height=\"{height}\" role=\"img\" aria-labelledby=\"{course.Slo}-title {course.Slo}-text\">\n"
        );
        text.Append(
            $"<title id=\"{course.Slo}-title\">{E(course.Incident)}</title>\n<desc id=\"{course.Slo}-text\">{E(Description(course))}</desc>\n<style>{Style}</style>\n"
        );
        text.Append($"<rect class=\"paper\" width=\"{N(Width)}\" height=\"{N(height)}\"/>\n");
        text.Append(Box("plot", Left, Right, top, PlotHeight));
        Axes(text, course, scale, top);
        Bars(text, course, scale, top);
        Marks(text, "moment", moments, top, PlotHeight, row => Gap + (RowHeight * (row + 1)) + RowHeight - 4);
        Marks(text, "change", changes, top, PlotHeight, row => bottom + (RowHeight * (row + 2)) - 2);
        return text.Append("</svg>\n").ToString();
    }

    static string Description(IncidentCourse course)
    {
        var marks = course.Moments.Concat(course.Changes).OrderBy(one => one.At);
        var words = string.Join(", ", marks.Select(one => $"{one.Name} {PageText.DateAndTime(one.At)}"));
        return words.Length == 0 ? course.Sentence : $"{course.Sentence} In order: {words}.";
    }

    // The same place is an error ratio on the left and a burn rate on the right: one is the other by what is allowed.
    static void Axes(StringBuilder text, IncidentCourse course, LogScale scale, double top)
    {
        text.Append($"<text x=\"{N(Gap)}\" y=\"{N(Gap + 10)}\">{course.Slo}: bad of all events</text>\n");
        text.Append($"<text class=\"end\" x=\"{N(Width - Gap)}\" y=\"{N(Gap + 10)}\">burn rate</text>\n");
        foreach (var power in scale.Powers)
        {
            var y = top + scale.Y(power);
            text.Append(
                $"<line class=\"power\" x1=\"{N(Left)}\" x2=\"{N(Right)}\" y1=\"{N(y)}\" y2=\"{N(y)}\"/><text class=\"end\" x=\"{N(Left - 6)}\" y=\"{N(y + 4)}\">{PageText.Share(power)}</text>\n"
            );
        }
        for (var burn = 1.0; burn * course.Allowed <= scale.Highest; burn *= 10)
        {
            text.Append(
                $"<text x=\"{N(Right + 6)}\" y=\"{N(top + scale.Y(burn * course.Allowed) + 4)}\">{PageText.Burn(burn)}</text>\n"
            );
        }
        var allowed = top + scale.Y(course.Allowed);
        text.Append(
            $"<line class=\"allowed\" x1=\"{N(Left)}\" x2=\"{N(Right)}\" y1=\"{N(allowed)}\" y2=\"{N(allowed)}\"/>\n"
        );
        foreach (var (at, word) in TimeTicks.Of(course.Shown))
        {
            text.Append(
                $"<text class=\"middle\" x=\"{N(X(course, at))}\" y=\"{N(top + PlotHeight + RowHeight - 2)}\">{word}</text>\n"
            );
        }
    }

    static void Bars(StringBuilder text, IncidentCourse course, LogScale scale, double top)
    {
        if (course.Impact is { } impact)
        {
            text.Append(Box("impact", X(course, impact.From), X(course, impact.Until), top, PlotHeight));
        }
        var (hurt, other, unknown) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        foreach (var point in course.Points)
        {
            var (from, until) = (X(course, point.Span.From), X(course, point.Span.Until));
            var height = point.Counts is null ? PlotHeight : PlotHeight - scale.Y(point.Ratio ?? 0);
            var path =
                point.Counts is null ? unknown
                : course.Impact is { } hurting && hurting.Overlaps(point.Span) ? hurt
                : other;
            if (height > 0)
            {
                path.Append(
                    $"M{N(from)} {N(top + PlotHeight)}V{N(top + PlotHeight - height)}H{N(until)}V{N(top + PlotHeight)}z"
                );
            }
        }
        foreach (var (kind, path) in new[] { ("unknown", unknown), ("other", other), ("hurt", hurt) })
        {
            text.Append(path.Length == 0 ? "" : $"<path class=\"{kind}\" d=\"{path}\"/>\n");
        }
    }

    static void Marks(
        StringBuilder text,
        string kind,
        MarkRows marks,
        double top,
        double height,
        Func<int, double> baseOf
    )
    {
        foreach (var mark in marks.Marks)
        {
            text.Append(
                $"<line class=\"{kind}\" x1=\"{N(mark.X)}\" x2=\"{N(mark.X)}\" y1=\"{N(top)}\" y2=\"{N(top + height)}\"/>"
            );
            if (kind == "change")
            {
                text.Append($"<path class=\"tip\" d=\"M{N(mark.X)} {N(top + height)}l-4 6h8z\"/>");
            }
            text.Append(
                $"<text{(mark.IsLeft ? " class=\"end\"" : "")} x=\"{N(mark.X + (mark.IsLeft ? -4 : 4))}\" y=\"{N(baseOf(mark.Row))}\">{E(mark.Text)}</text>\n"
            );
        }
    }

    static string Box(string kind, double from, double until, double top, double height) =>
        $"<rect class=\"{kind}\" x=\"{N(from)}\" y=\"{N(top)}\" width=\"{N(Math.Max(until - from, 1))}\" height=\"{N(height)}\"/>\n";

    static double X(IncidentCourse course, DateTimeOffset at) =>
        Left + (Math.Clamp((at - course.Shown.From) / course.Shown.Length, 0, 1) * (Right - Left));

    static string N(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    // Records hold what XML cannot: U+FFFE is a character of a title, and of no document.
    static string E(string text) =>
        WebUtility.HtmlEncode(
            string.Concat(
                text.EnumerateRunes()
                    .Select(rune =>
                        rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value) ? rune.ToString() : "?"
                    )
            )
        );
}
