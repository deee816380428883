using Leeway.Core.Replay;
using Leeway.Core.Time;
using Leeway.Documents.Counts;

namespace Leeway.Documents.Tests.Counts;

public sealed class IncidentsReaderTests
{
    const string Header = "start,end,label\n";
    static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2026-03-01T12:00:00Z,2026-03-01T12:10:00Z,disk full\n", "disk full")]
    [InlineData("1772366400,1772367000,disk full\r\n", "disk full")]
    [InlineData("1772366400,2026-03-01T13:10:00+01:00,\"disk, \"\"full\"\"\"", "disk, \"full\"")]
    [InlineData("2026-03-01T12:00:00Z,2026-03-01T12:10:00Z,disk, full\n", "disk, full")]
    [InlineData("2026-03-01T12:00:00Z,2026-03-01T12:10:00Z,\n", "")]
    public void A_line_is_an_incident_and_its_label_the_rest_of_it(string line, string label) =>
        Assert.Equal(
            new Incident(new Interval(Noon, Noon + 10.Minutes), label),
            Assert.Single(Read(Header + line).Incidents)
        );

    [Theory]
    [InlineData("", "1:1: error: the first line is ''; write 'start,end,label'")]
    [InlineData("start,end\n", "1:1: error: the first line is 'start,end'; write 'start,end,label'")]
    [InlineData(
        Header + "noon,1772367000,x\n",
        "2:1: error: 'noon' is no instant; write for example '2026-03-01T12:00:00Z', or seconds since 1970"
    )]
    [InlineData(Header + "1772366400,17723,x\n", "2:12: error: '17723' is no instant; ")]
    [InlineData(Header + "1772366400,1772366400,x\n", "2:12: error: it ends before it begins, or at once; ")]
    [InlineData(Header + "1772366400,1772367000\n", "2:1: error: the line has 2 of 3 values; ")]
    public void What_is_wrong_is_told_with_its_place_and_nothing_is_taken(string text, string problem)
    {
        var (incidents, problems) = Read(text);

        Assert.Empty(incidents);
        Assert.StartsWith($"incidents.csv:{problem}", Assert.Single(problems).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_is_too_long_is_refused() =>
        Assert.Contains(
            "longer than 1000",
            Assert.Single(Read(Header + new string('x', 2000)).Problems).What,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(
        "timestamp,total,bad\n2026-03-01T12:00:00Z,1,0\n2026-03-01T12:05:00Z,1,0\n2026-03-01T12:06:00Z,1,0\n",
        60
    )]
    [InlineData("timestamp,total,bad\n1772366400,1,0\n1772366415,1,0\n1772367000,1,0\n", 15)]
    [InlineData("timestamp,total,bad\n1772366400,1,0\n", null)]
    [InlineData("", null)]
    public void An_interval_is_as_long_as_the_shortest_time_between_two_lines(string text, int? seconds) =>
        Assert.Equal(seconds, CountsStepSearch.Find(new StringReader(text))?.TotalSeconds);

    static (IReadOnlyList<Incident> Incidents, List<Problem> Problems) Read(string text)
    {
        List<Problem> problems = [];
        return (IncidentsReader.Read(new StringReader(text), "incidents.csv", problems), problems);
    }
}
