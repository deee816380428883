using Leeway.Core.Indicators;
using Leeway.Core.Time;
using Leeway.Documents;
using Microsoft.AspNetCore.Http;

namespace Leeway.Engine.Tests.Querying;

/// <summary>A server that is asked for <c>absent</c> answers with 1 or with no series at all.</summary>
public sealed class QueriedAbsenceTests
{
    static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("vector(1)", "absent(x)", PartKind.Bad, 4)]
    [InlineData("vector(1)", "vector(1) - (absent(x) or vector(0))", PartKind.Good, 4)]
    public async Task What_the_server_finds_absent_is_one_bad_event_a_tick_and_an_empty_answer_none(
        string total,
        string part,
        PartKind kind,
        double bad
    )
    {
        // For a minute it is absent: at the edges 12:01:15, 12:01:30, 12:01:45 and 12:02:00.
        await using var server = await QueryServer.Start(
            async (query, context) =>
            {
                var isBad = query == "absent(x)";
                var isTotal = query == "vector(1)";
                await Answer(context, at => at is > 60 and <= 120 ? (isBad || isTotal ? 1 : 0) : (isBad ? null : 1));
            }
        );
        var indicator = new Indicator("absent", kind, new AskedQueries("server", total, part));
        var source = new QuerySource
        {
            Name = "server",
            Url = server.Url,
            BackFill = TimeSpan.Zero,
        };
        await using var script = new QueryScript(source, indicator);

        await script.Live(Now, Now + 4.Minutes);

        var read = script.Read(new Interval(Now, Now + 3.Minutes));
        Assert.Equal(new EventCounts(12, bad), read.Counted);
        Assert.Equal(3.Minutes, read.Covered);
    }

    [Fact]
    public async Task The_time_before_it_was_first_asked_is_not_filled_in_and_an_outage_of_leeway_is()
    {
        // A server that has nothing of any time finds everything absent.
        await using var server = await QueryServer.Start((_, context) => Answer(context, _ => 1));
        var indicator = new Indicator("absent", PartKind.Bad, new AskedQueries("server", "vector(1)", "absent(x)"));
        var source = new QuerySource
        {
            Name = "server",
            Url = server.Url,
            BackFill = 6.Hours,
        };
        await using var script = new QueryScript(source, indicator);

        await script.Live(Now, Now + 2.Minutes);
        await script.Fill(Now + 2.Minutes);
        Assert.Equal(EventCounts.None, script.Read(new Interval(Now - 6.Hours, Now - 1.Minutes)).Counted);

        await script.Restart();
        await script.Live(Now + 3.Hours, Now + 3.Hours + 2.Minutes);
        await script.Fill(Now + 3.Hours + 2.Minutes);
        Assert.Equal(EventCounts.None, script.Read(new Interval(Now - 6.Hours, Now - 1.Minutes)).Counted);
        Assert.Equal(new EventCounts(480, 480), script.Read(new Interval(Now + 30.Minutes, Now + 150.Minutes)).Counted);
    }

    // A point where there is a value; no series where there is none at all.
    static async Task Answer(HttpContext context, Func<double, int?> valueAt)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var (start, end) = (decimal.Parse(form["start"]!, null), decimal.Parse(form["end"]!, null));
        var step = decimal.Parse(form["step"]!, null);
        var points = new List<string>();
        for (var at = start; at <= end; at += step)
        {
            if (valueAt((double)at - Now.ToUnixTimeSeconds()) is { } value)
            {
                points.Add($"""[{at},"{value}"]""");
            }
        }
        var series = points.Count == 0 ? "" : $$"""{"metric":{},"values":[{{string.Join(',', points)}}]}""";
        await QueryServer.Json(
            context,
            $$$"""{"status":"success","data":{"resultType":"matrix","result":[{{{series}}}]}}"""
        );
    }
}
