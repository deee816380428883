using Leeway.Documents.Counts;

namespace Leeway.Documents.Tests.Counts;

public sealed class TicketReaderTest
{
    [Fact]
    public void Days_come_in_their_order()
    {
        var problems = new List<Problem>();
        var days = TicketReader.Read(
            new DocumentFile("t.csv", "day,tickets\n2026-05-02, 0\n\n2026-05-01,3\n"),
            problems
        );
        Assert.Empty(problems);
        Assert.Equal([(1, 3), (2, 0)], days.Select(day => (day.Key.Day, day.Value)));
    }

    [Fact]
    public void Every_wrong_line_is_told_with_its_place_and_then_nothing_is_read()
    {
        var problems = new List<Problem>();
        var text = "day,tickets\n2026-02-30,1\n2026-05-01,-1\n2026-05-02,1\n2026-05-02,2\nsoon\n";
        Assert.Empty(TicketReader.Read(new DocumentFile("t.csv", text), problems));
        Assert.Equal([2, 3, 5, 6], problems.Select(problem => problem.Line));
        Assert.Contains("2026-05-02 stands there twice", problems[2].What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_its_header_is_refused()
    {
        var problems = new List<Problem>();
        Assert.Empty(TicketReader.Read(new DocumentFile("t.csv", "2026-05-02,1\n"), problems));
        Assert.Equal(
            "t.csv:1:1: error: the first line is '2026-05-02,1'; write 'day,tickets'",
            problems.Single().ToString()
        );
    }
}
