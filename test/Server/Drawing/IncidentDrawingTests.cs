using System.Xml.Linq;
using CsCheck;
using Leeway.Core.Indicators;
using Leeway.Core.Time;
using Leeway.Server.Drawing;

namespace Leeway.Server.Tests.Drawing;

public sealed class IncidentDrawingTests
{
    static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    // Ten minutes: two as ever, three that burn, one of which nothing is known, four without errors.
    static readonly IncidentCourse Course = new()
    {
        Incident = "Incident 7: <b> & \uFFFE",
        Slo = "checkout",
        Allowed = 0.001,
        Shown = new Interval(Noon, Noon + 10.Minutes),
        Step = 1.Minutes,
        Points = [.. new double?[] { 0.0001, 0.0001, 0.01, 1, 0.1, null, 0, 0, 0, 0 }.Select(Point)],
        Impact = new Interval(Noon + 2.Minutes, Noon + 5.Minutes),
        Moments =
        [
            new("impact starts", Noon + 2.Minutes),
            new("detected", Noon + 3.Minutes),
            new("impact ends", Noon + 5.Minutes),
        ],
        Changes = [new("deployment <v2>", Noon + 1.Minutes)],
        Worst = [Point(1, 3), Point(0.1, 4)],
    };

    [Fact]
    public void A_chart_stands_by_itself_and_says_what_it_shows()
    {
        var text = IncidentSvg.Of(Course);
        var svg = XDocument.Parse(text);
        XNamespace space = "http://www.w3.org/2000/svg";

        Assert.Equal("Incident 7: <b> & ?", svg.Descendants(space + "title").Single().Value);
        var description = svg.Descendants(space + "desc").Single().Value;
        Assert.Contains("at most 100%, where 0.1% is allowed", description, StringComparison.Ordinal);
        Assert.Contains("deployment <v2> 2026-03-01 12:01:00, impact starts", description, StringComparison.Ordinal);
        Assert.Equal("checkout-title checkout-text", svg.Root!.Attribute("aria-labelledby")!.Value);
        Assert.Contains("prefers-color-scheme:dark", text, StringComparison.Ordinal);
        Assert.DoesNotContain("script", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href", text, StringComparison.Ordinal);
        Assert.Equal(1, text.Split("http").Length - 1); // the name of the format
    }

    [Fact]
    public void Error_ratio_and_burn_rate_share_one_log_axis()
    {
        var words = XDocument.Parse(IncidentSvg.Of(Course)).Descendants().Where(one => one.Name.LocalName == "text");
        var places = words.ToLookup(one => one.Value, one => (double)one.Attribute("y")!);
        // Of 0.1 % allowed, 1 % of all events is ten times too fast; each decade is as high as any other.
        foreach (var (share, burn) in new[] { ("100%", "1,000×"), ("10%", "100×"), ("1%", "10×"), ("0.1%", "1×") })
        {
            Assert.Equal(places[share].Single(), places[burn].Single());
        }
        Assert.Equal(places["10%"].Single() - places["100%"].Single(), places["1%"].Single() - places["10%"].Single());
    }

    [Fact]
    public void In_plain_text_blocks_show_the_shape_and_a_table_the_worst_minutes() =>
        Assert.Equal(
            """
            ### checkout

            ![Error ratio of checkout from 2026-03-01 12:00:00 to 2026-03-01 12:10:00 UTC; at most 100%, where 0.1% is allowed.](chart.svg)

            `▁▁▅█▇·▁▁▁▁`

            2026-03-01 12:00:00 to 2026-03-01 12:10:00, 1m a block; ▁ up to 0.01% of events bad, █ 100%, on a log scale; · nothing is known.

            | the worst 1m | bad of all events | burn rate | bad events |
            |---|---|---|---|
            | 2026-03-01 12:03:00 | 100% | 1,000× | 1,000 |
            | 2026-03-01 12:04:00 | 10% | 100× | 100 |


            """.ReplaceLineEndings("\n"),
            IncidentCourseText.Of(Course, "chart.svg")
        );

    [Fact]
    public void Words_of_marks_never_stand_upon_each_other() =>
        Gen.Int[0, 1000]
            .Array[0, 20]
            .Select(minutes =>
                minutes
                    .Order()
                    .Select((at, index) => new CourseMark(new string('x', index * 5 % 50), Noon + at.Minutes))
            )
            .Sample(marks =>
            {
                var rows = MarkRows.Of([.. marks], at => (at - Noon).TotalMinutes, right: 1000);
                var spans = rows
                    .Marks.Select(mark =>
                        (
                            mark.Row,
                            From: mark.IsLeft ? mark.X - Width(mark) : mark.X,
                            Until: mark.IsLeft ? mark.X : mark.X + Width(mark)
                        )
                    )
                    .ToList();
                return spans.TrueForAll(one =>
                        spans.TrueForAll(other =>
                            one == other || one.Row != other.Row || one.Until <= other.From || other.Until <= one.From
                        )
                    ) && spans.TrueForAll(one => one.Row < rows.Rows);
            });

    static double Width(PlacedMark mark) => mark.Text.Length * 7;

    static CoursePoint Point(double? ratio, int minute) =>
        new(
            new Interval(Noon + minute.Minutes, Noon + (minute + 1).Minutes),
            ratio is { } share ? new EventCounts(1000, 1000 * share) : null
        );
}
