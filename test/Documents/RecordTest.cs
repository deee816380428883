using CsCheck;
using Leeway.Core.Incidents;
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

    [Fact]
    public void What_is_written_is_read_again_whatever_people_call_it() =>
        Gen.Select(
                Gen.Int[0, 1_000_000].Array[0, 4],
                Gen.OneOf(Gen.Const(""), Gen.String[Gen.Char[" ,\"'=a\\é{}:#-"], 0, 12]),
                Gen.Enum<Detection>(),
                Gen.Int[0, 3].Select(one => ((double?[])[null, 1, 0.4, 1 / 3.0])[one]),
                Gen.Int[0, 2].Select(one => ((string[])["", "checkout", "checkout search"])[one])
            )
            .Sample(
                (minutes, title, detection, impact, slos) =>
                {
                    var at = minutes.Order().Select(one => At("2026-03-01T10:00:00Z").AddMinutes(one)).ToList();
                    var incident = new RecordedIncident
                    {
                        Start = At("2026-03-01T10:00:00Z"),
                        Detected = at.Count > 0 ? at[0] : null,
                        Repaired = at.Count > 1 ? at[1] : null,
                        Acknowledged = at.Count > 2 ? at[2] : null,
                        Mitigated = at.Count > 3 ? at[3] : null,
                        Impact = impact,
                        FaultClass = "load-sale",
                        Risk = "sale",
                        Service = "shop",
                        Slos = slos.Split(' ', StringSplitOptions.RemoveEmptyEntries),
                        Detection = detection,
                        Title = title.Trim(),
                        Reference = $"{title}7".Trim(),
                    };
                    foreach (var text in (string[])[RecordWriter.Csv([incident]), RecordWriter.Json([incident])])
                    {
                        var read = Assert.Single(Read(text));
                        Assert.Equal(incident.Slos, read.Slos);
                        Assert.Equal(
                            incident with
                            {
                                Slos = [],
                                Impact = null,
                            },
                            read with
                            {
                                Slos = [],
                                Impact = null,
                            }
                        );
                        Assert.Equal(incident.Impact ?? 0, read.Impact ?? 0, 1e-12);
                    }
                }
            );

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
        "x:1:1: error: the first line is 'begin,end'; write some of these names, 'start' among them: start,detected,repaired,impact,class,risk,acknowledged,mitigated,service,slos,detection,title,reference"
    )]
    [InlineData(
        "start,impact\n2026-03-01T10:00:00Z\n",
        "x:2:1: error: the line has 1 values, the header 2 names; write one for each, perhaps nothing between two commas"
    )]
    [InlineData(
        "start,title\n2026-03-01T10:00:00Z,\"slow, very\n",
        "x:2:1: error: a quote of the line is not closed before the next comma; write \"…\" about a value that holds a comma, and \"\" for a quote within"
    )]
    [InlineData(
        "start,slos,detection\n2026-03-01T10:00:00Z,Checkout/1,pager\n",
        "x:2:22: error: incident slos is the text 'Checkout/1', not names of SLOs; write at most 100 names with a blank between them, like 'checkout search'"
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
        Assert.Null(RecordFile.Read(new DocumentFile("x", text), problems));
        Assert.Contains(problem, problems.Select(one => one.ToString()));
    }

    [Fact]
    public void What_counts_for_no_risk_is_told_with_its_line()
    {
        Assert.Equal(
            [
                "x:2:1: warning: the incident is not counted: there is no Risk 'bad-relase'; did you mean 'bad-release'?",
                "x:3:1: warning: the incident is not counted: no Risk is of the fault class 'chagne'; did you mean 'change'?",
                "x:4:1: warning: the incident is not counted: it says neither a class nor a risk; write which risk it was",
                "x:5:1: warning: the incident is not counted: it lies outside of 2026-01-01T00:00:00Z to 2027-01-01T00:00:00Z; remove it, or say with 'from' and 'until' that the record was kept then",
            ],
            Lint(
                "start,class,risk\n2026-03-01T10:00:00Z,,bad-relase\n2026-03-02T10:00:00Z,chagne,\n2026-03-03T10:00:00Z,,\n2028-03-01T10:00:00Z,change,\n",
                "bad-release"
            )
        );
        Assert.Empty(Lint("start,class,risk\n2026-03-01T10:00:00Z,change,\n", "bad-release"));
    }

    [Fact]
    public void Of_many_such_lines_the_first_are_told_and_the_others_counted()
    {
        var lines = Enumerable.Range(1, 25).Select(day => $"2026-03-{day:00}T10:00:00Z,other");
        var told = Lint("start,risk\n" + string.Join('\n', lines), "bad-release");
        Assert.Equal(11, told.Count);
        Assert.Equal("x: warning: 15 more of its 25 incidents are not counted; mend the first ones first", told[0]);
    }

    [Fact]
    public void What_may_be_several_risks_is_told_once() =>
        Assert.Equal(
            [
                "x:3:1: warning: 2 incidents of class 'change' name no risk and may be any of 'bad-flag', 'bad-release': each counts in equal parts for all of them; write in the column 'risk' which it was",
            ],
            Lint(
                "start,class,risk\n2026-03-01T10:00:00Z,change,bad-flag\n2026-03-02T10:00:00Z,change,\n2026-03-03T10:00:00Z,change,\n",
                "bad-release",
                "bad-flag"
            )
        );

    static IReadOnlyList<string> Lint(string text, params string[] risks)
    {
        var documents = risks.Select(name =>
            $"{{apiVersion: leeway.dev/v1, kind: Risk, metadata: {{name: {name}}}, spec: {{faultClass: change, timeToDetect: record, timeToRepair: record, impact: record, frequency: record}}}}"
        );
        var problems = new List<Problem>();
        var book = Loading.Good(string.Join("\n---\n", documents)).RiskBook;
        RecordFile
            .Read(new DocumentFile("x", text), problems)!
            .Within(At("2026-01-01T00:00:00Z"), At("2027-01-01T00:00:00Z"), book, problems);
        return [.. problems.Select(problem => problem.ToString())];
    }

    static IReadOnlyList<RecordedIncident> Read(string text)
    {
        var problems = new List<Problem>();
        var file = RecordFile.Read(new DocumentFile("incidents", text), problems);
        Assert.Empty(problems);
        return [.. file!.Incidents];
    }

    static DateTimeOffset At(string instant) =>
        DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture);
}
