using CsCheck;
using Leeway.Core.Indicators;
using Leeway.Core.Time;
using Leeway.Documents.Counts;

namespace Leeway.Documents.Tests.Counts;

public sealed class CountsReaderTests
{
    const string Header = "timestamp,total,bad\n";
    const string First = "2026-03-01T12:00:00Z,100,2\n";

    [Fact]
    public void A_line_is_the_counts_of_the_interval_that_begins_there()
    {
        var rows = Good(Header + First + "2026-03-01T12:01:00Z,1e3,0.5\n");
        Assert.Equal(2, rows.Count);
        Assert.Equal((2, 1.Minutes, new EventCounts(100, 2)), (rows[0].Line, rows[0].Covered, rows[0].Counts));
        Assert.Equal(new Interval(rows[0].Span.Until, rows[0].Span.Until + 1.Minutes), rows[1].Span);
        Assert.Equal(new EventCounts(1000, 0.5), rows[1].Counts);
    }

    [Fact]
    public void Covered_time_is_read_where_the_header_names_it() =>
        Assert.Equal(
            45.Seconds,
            Assert.Single(Good("timestamp,total,bad,covered\n2026-03-01T12:00:00Z,100,2,45\n")).Covered
        );

    [Theory]
    [InlineData("timestamp,total,bad\r\n2026-03-01T12:00:00Z,100,2\r\n")]
    [InlineData("timestamp,total,bad\n2026-03-01T13:00:00+01:00,100,2")]
    public void Line_ends_and_offsets_may_be_others(string text) =>
        Assert.Equal(Good(Header + First)[0], Assert.Single(Good(text)));

    [Fact]
    public void A_file_of_its_header_alone_holds_nothing() => Assert.Empty(Good(Header));

    [Theory]
    [InlineData("", "1:1", "the first line is ''; write 'timestamp,total,bad'")]
    [InlineData("time,good\n", "1:1", "the first line is 'time,good'; write 'timestamp,total,bad'")]
    [InlineData(Header + "2026-03-01T12:00:00Z,100\n", "2:1", "the line has 2 of 3 values; ")]
    [InlineData(Header + "\n", "2:1", "the line has 1 of 3 values; ")]
    [InlineData(Header + "yesterday,100,2\n", "2:1", "'yesterday' is no instant; write for example '2026-")]
    [InlineData(Header + "2026-03-01T12:00:00,100,2\n", "2:1", "'2026-03-01T12:00:00' is no instant; ")]
    [InlineData(Header + "2026-03-01T12:00:00Z,many,2\n", "2:22", "total 'many' is no number; ")]
    [InlineData(Header + "2026-03-01T12:00:00Z,100,\n", "2:26", "bad '' is no number; ")]
    [InlineData(Header + "2026-03-01T12:00:00Z,NaN,2\n", "2:22", "total 'NaN' is not finite; leave the line out")]
    [InlineData(Header + "2026-03-01T12:00:00Z,100,Infinity\n", "2:26", "bad 'Infinity' is not finite; ")]
    [InlineData(Header + "2026-03-01T12:00:00Z,1e999,2\n", "2:22", "total '1e999' is not finite; ")]
    [InlineData(Header + "2026-03-01T12:00:00Z,100,-1\n", "2:26", "bad '-1' is negative; ")]
    [InlineData(Header + "2026-03-01T12:00:00Z,1e16,2\n", "2:22", "total '1e16' is above 1000000000000000; ")]
    [InlineData(Header + "2026-03-01T12:00:00Z,100,101\n", "2:26", "bad '101' is above the total; ")]
    [InlineData(Header + First + First, "3:1", "line 2 has the same timestamp; ")]
    [InlineData(Header + First + "2026-03-01T11:59:00Z,1,0\n", "3:1", "it is earlier than line 2; sort the lines")]
    [InlineData(Header + First + "2026-03-01T12:00:30Z,1,0\n", "3:1", "it is within the 1m of line 2; say how long")]
    [InlineData("timestamp,total,bad,covered\n2026-03-01T12:00:00Z,1,0,0\n", "2:26", "covered '0' is not above 0 ")]
    [InlineData("timestamp,total,bad,covered\n2026-03-01T12:00:00Z,1,0,61\n", "2:26", "covered '61' is not above 0 ")]
    public void What_is_wrong_is_told_with_its_place_and_nothing_is_taken(string text, string place, string what)
    {
        var problems = new List<Problem>();
        Assert.Empty(Read(text, problems));
        Assert.StartsWith(
            $"a.csv:{place}: error: {what}",
            Assert.Single(problems).ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_line_may_have_200_characters_and_no_more()
    {
        var line = $"2026-03-01T12:00:00Z,{new string('0', 176)}7,1";
        Assert.Equal(CountsLimits.LineLength, line.Length);
        Assert.Equal(7, Assert.Single(Good(Header + line)).Counts.Total);
        var problems = new List<Problem>();
        Assert.Empty(Read($"{Header}{line}0\n{new string('x', 100_000)}\n{First}", problems));
        Assert.Equal([2, 3], problems.Select(problem => problem.Line));
    }

    [Fact]
    public void After_a_hundred_problems_it_is_enough()
    {
        var problems = new List<Problem>();
        Read(Header + string.Concat(Enumerable.Repeat("x,1,1\n", 1000)), problems);
        Assert.Equal(CountsLimits.Problems, problems.Count);
    }

    [Fact]
    public void A_file_has_at_most_two_million_lines()
    {
        var problems = new List<Problem>();
        Assert.Empty(Read(new ManyLines(CountsLimits.Lines + 1), problems));
        Assert.Contains("more than 2000000 lines", Assert.Single(problems).What, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_written_is_read_again() =>
        Gen.Select(Gen.Long[0, (long)1e15], Gen.Int[0, 1000], Gen.Int[1, 60_000])
            .Sample(
                (total, thousandth, covered) =>
                {
                    var row = new CountsRow(
                        2,
                        new Interval(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch + 1.Minutes),
                        new EventCounts(total, Math.Floor(total * (thousandth / 1000.0))),
                        covered.Milliseconds
                    );
                    var text = $"{CountsText.Header(true)}\n{CountsText.Line(row, true)}\n";
                    return Assert.Single(Good(text)) == row;
                }
            );

    static IReadOnlyList<CountsRow> Good(string text)
    {
        var problems = new List<Problem>();
        var rows = Read(text, problems);
        Assert.Empty(problems);
        return rows;
    }

    static IReadOnlyList<CountsRow> Read(string text, List<Problem> problems) => Read(new StringReader(text), problems);

    static IReadOnlyList<CountsRow> Read(TextReader text, List<Problem> problems) =>
        CountsReader.Read(text, "a.csv", 1.Minutes, problems);
}
