using Leeway.Core.Records;
using Leeway.Documents.Records;

namespace Leeway.Documents.Tests;

/// <summary>Files of recorded incidents.</summary>
public sealed class RecordTest
{
    const string Csv = """
        start,detected,repaired,impact,class,risk
        2026-03-02T10:00:00Z,2026-03-02T10:15:00Z,2026-03-02T11:00:00Z,40%,change,
        2026-03-01T10:00:00Z,,,,,bad-release
        """;

    const string Json = """
        [
          {"start": "2026-03-02T10:00:00Z", "detected": "2026-03-02T10:15:00Z", "repaired": "2026-03-02T11:00:00Z",
           "impact": 0.4, "class": "change"},
          {"start": "2026-03-01T10:00:00Z", "risk": "bad-release"}
        ]
        """;

    [Theory]
    [InlineData(Csv)]
    [InlineData(Json)]
    public void A_csv_and_a_json_say_the_same(string text)
    {
        var incidents = Read(text);
        Assert.Equal(["bad-release", ""], incidents.Select(incident => incident.Risk));
        Assert.Equal(new RecordedIncident { Start = At("2026-03-01T10:00:00Z"), Risk = "bad-release" }, incidents[0]);
        Assert.Equal(
            (15.0, 45.0, 0.4, 24.0),
            (incidents[1].DetectMinutes, incidents[1].RepairMinutes, incidents[1].Impact, incidents[1].BadMinutes)
        );
        Assert.Equal("change", incidents[1].FaultClass);
    }

    [Theory]
    [InlineData(
        "begin,end\n",
        "x:1:1: error: the first line is 'begin,end'; write some of these names, 'start' among them: start,detected,repaired,impact,class,risk"
    )]
    [InlineData(
        "start,impact\n2026-03-01T10:00:00Z\n",
        "x:2:1: error: the line has 1 values, the header 2 names; write one for each, perhaps nothing between two commas"
    )]
    [InlineData(
        "start,impact\nsoon,2\n",
        "x:2:1: error: incident start is the text 'soon', not an instant; write for example '2026-03-01T12:00:00Z', or seconds since 1970"
    )]
    [InlineData(
        "start,detected\n2026-03-01T10:00:00Z,2026-03-01T09:00:00Z\n",
        "x:2:22: error: the incident is not in order; write start, detected and repaired in the order in which they were"
    )]
    [InlineData(
        "[{\"start\": \"2026-03-01T10:00:00Z\", \"impcat\": 0.4}]",
        "x:1:36: error: unknown key 'impcat' in incident; did you mean 'impact'?"
    )]
    [InlineData(
        "[{\"impact\": 0.4}]",
        "x:1:2: error: missing key 'start' in incident; write when the first user was hurt, like 2026-03-01T12:00:00Z"
    )]
    public void A_mistake_is_told_with_its_place(string text, string problem)
    {
        var problems = new List<Problem>();
        Assert.Empty(RecordReader.Read(new DocumentFile("x", text), problems));
        Assert.Contains(problem, problems.Select(one => one.ToString()));
    }

    static IReadOnlyList<RecordedIncident> Read(string text)
    {
        var problems = new List<Problem>();
        var incidents = RecordReader.Read(new DocumentFile("incidents", text), problems);
        Assert.Empty(problems);
        return incidents;
    }

    static DateTimeOffset At(string instant) =>
        DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture);
}
