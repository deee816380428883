using System.Globalization;
using System.Text;
using Leeway.Core.Time;
using Leeway.Server.Components;

namespace Leeway.Server.Drawing;

/// <summary>How an incident went, in Markdown: the picture, and for whoever reads plain text its shape and its worst minutes.</summary>
public static class IncidentCourseText
{
    const string Blocks = "▁▂▃▄▅▆▇█";
    const int BlocksShown = 60;

    /// <param name="address">Where the picture lies.</param>
    public static string Of(IncidentCourse course, string address)
    {
        var text = new StringBuilder();
        var each = (course.Points.Count + BlocksShown - 1) / BlocksShown;
        var scale = LogScale.Of(course.Allowed / 10, 1, Blocks.Length - 1);
        text.Append($"### {course.Slo}\n\n![{course.Sentence}]({address})\n\n");
        text.Append($"`{string.Concat(course.Points.Chunk(each).Select(points => Block(points, scale)))}`\n\n");
        text.Append(
            $"{At(course.Shown.From)} to {At(course.Shown.Until)}, {DurationText.Format(course.Step * each)} a block; ▁ up to {PageText.Share(scale.Lowest)} of events bad, █ {PageText.Share(scale.Highest)}, on a log scale; · nothing is known.\n\n"
        );
        if (course.Worst.Count == 0)
        {
            return text.ToString();
        }
        text.Append(
            $"| the worst {DurationText.Format(course.Worst[0].Span.Length)} | bad of all events | burn rate | bad events |\n|---|---|---|---|\n"
        );
        foreach (var point in course.Worst)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {At(point.Span.From)} | {PageText.Share(point.Ratio)} | {PageText.Burn(point.Ratio / course.Allowed)} | {PageText.Events(point.Counts!.Value.Bad)} |\n"
            );
        }
        return text.Append('\n').ToString();
    }

    // The worst of what one block stands for: a minute of an outage is not to drown.
    static char Block(CoursePoint[] points, LogScale scale)
    {
        if (points.All(point => point.Counts is null))
        {
            return '·';
        }
        var worst = points.Max(point => point.Ratio) ?? 0;
        return Blocks[(int)Math.Ceiling(scale.Height - scale.Y(worst) - 1e-9)];
    }

    static string At(DateTimeOffset at) => PageText.DateAndTime(at);
}
