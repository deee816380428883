using System.Net;
using System.Text;
using Leeway.Core.Time;

namespace Leeway.Server.Tests.EndToEnd;

/// <summary>A bad deployment is told of, burns the budget and opens an incident; the ledger says when and how much.</summary>
public sealed class IncidentTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_bad_deployment_opens_one_incident_with_its_cost_and_a_kill_neither_loses_nor_doubles_it()
    {
        await using var app = await CountingApp.Start();
        using var folder = new TestFolder();
        folder.Write("app.yaml", Shop.Documents(app.Target));
        DateTimeOffset intact;
        await using (var first = await LeewayProcess.Start(folder))
        {
            await first.AllAnswered();
            string[] server = ["--server", first.Address.ToString()];
            app.Serve(good: 100, bad: 0);
            await first.Slo(Shop.Slo, slo => slo.Budget.Total > 99, "the good events");
            var service = (await first.Client.Slo(Shop.Slo, Stop))!.Summary.Service;
            var (code, told) = await CommandLine.Run([
                "change",
                "tell",
                service,
                "--version",
                "v2",
                "--person",
                "Ada",
                .. server,
            ]);
            Assert.True(code == 0, told);
            // What a scrape finds lies in the ticks since the one before it, of which a busy machine may have missed some.
            intact =
                Assert.Single(await first.Client.Targets(TestContext.Current.CancellationToken)).LastAnswer!.Value
                - 1.Seconds;
            app.Serve(good: 30, bad: 30);
            await Poll.Until(
                stop => first.Client.Incidents.All("open", stop),
                all => all.Count == 1,
                () => $"an incident; the server wrote:\n{first.Output}"
            );
            app.Serve(good: 30, bad: 30);
        }
        // The process was killed; what was told is not told again, and the end is.
        await using var leeway = await LeewayProcess.Start(folder);
        var incident = Assert.Single(
            await Poll.Until(
                stop => leeway.Client.Incidents.All(null, stop),
                all => all.All(one => one.ImpactStart is not null),
                () => $"what the ledger says; the server wrote:\n{leeway.Output}"
            )
        );
        Assert.Equal((1, "alert"), (incident.Number, incident.Detection));
        Assert.Equal([Shop.Slo], incident.Slos);
        Assert.InRange(incident.ImpactStart!.Value, intact, incident.Detected);
        Assert.InRange(incident.BudgetShare!.Value, 0.01, 1e6);

        string[] address = ["--server", leeway.Address.ToString()];
        foreach (
            var command in (string[][])
                [
                    ["incident", "note", "1", "Rolled back.", "--person", "Ada"],
                    [
                        "incident",
                        "edit",
                        "1",
                        "--trigger",
                        "deployment",
                        "--cause",
                        "null-pointer",
                        "--mitigated",
                        "now",
                        "--person",
                        "Ada",
                    ],
                    ["incident", "item", "add", "1", "Test it", "--owner", "Bob", "--priority", "0", "--person", "Ada"],
                    ["incident", "close", "1", "--person", "Ada"],
                ]
        )
        {
            var (code, output) = await CommandLine.Run([.. command, .. address]);
            Assert.True(code == 0, output);
        }
        var (_, shown) = await CommandLine.Run(["incident", "show", "1", .. address]);
        Assert.Contains("1 closed: ", shown, StringComparison.Ordinal);
        Assert.Contains("deployment-null-pointer", shown, StringComparison.Ordinal);
        Assert.Contains("Ada, note: Rolled back.", shown, StringComparison.Ordinal);
        Assert.Contains("P0 to do: Test it (Bob)", shown, StringComparison.Ordinal);
        var (_, postmortem) = await CommandLine.Run(["incident", "postmortem", "1", .. address]);
        Assert.Contains("# Post-mortem of incident 1", postmortem, StringComparison.Ordinal);
        Assert.Contains($"({leeway.Address}api/v1/incidents/1/charts/", postmortem, StringComparison.Ordinal);
        await PostmortemIsWrittenOnce(Path.Combine(folder.Data, "postmortem"), address);

        var changes = await leeway.Client.Incidents.Changes(null, Stop);
        var change = Assert.Single(changes.Changes);
        Assert.Equal(("deployment", "v2", true), (change.Kind, change.Version, change.IsFailed));
        Assert.Equal((1, 1.0), (changes.Failed, changes.FailRate));
        foreach (
            var (page, word) in ((string, string)[])
                [
                    ("incidents", "null-pointer"),
                    ("incidents/1", "Rolled back."),
                    ("changes", "v2"),
                    ("statistics", "null-pointer"),
                ]
        )
        {
            Assert.Contains(word, await leeway.Get(page), StringComparison.Ordinal);
        }
    }

    static async Task PostmortemIsWrittenOnce(string folder, string[] address)
    {
        string[] write = ["incident", "postmortem", "1", "--out", folder, .. address];
        var (code, output) = await CommandLine.Run(write);
        Assert.True(code == 0, output);
        Assert.Equal(
            [$"{Shop.Slo}.svg", "postmortem.md"],
            Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
        var text = Path.Combine(folder, "postmortem.md");
        Assert.Contains($"]({Shop.Slo}.svg)", await File.ReadAllTextAsync(text, Stop), StringComparison.Ordinal);

        await File.WriteAllTextAsync(text, "what people found out", Stop);
        (code, output) = await CommandLine.Run(write);
        Assert.Equal(1, code);
        Assert.Contains("is there already", output, StringComparison.Ordinal);
        Assert.Equal("what people found out", await File.ReadAllTextAsync(text, Stop));

        (code, output) = await CommandLine.Run([.. write, "--force"]);
        Assert.True(code == 0, output);
        Assert.Contains("# Post-mortem", await File.ReadAllTextAsync(text, Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changes_come_as_events_of_both_forms_and_once_under_each_name()
    {
        await using var app = await CountingApp.Start();
        using var folder = new TestFolder();
        folder.Write("app.yaml", Shop.Documents(app.Target));
        await using var leeway = await LeewayProcess.Start(folder);
        await leeway.AllAnswered();
        var service = (await leeway.Slo(Shop.Slo, _ => true, "it")).Summary.Service;
        using var http = new HttpClient { BaseAddress = leeway.Address };
        var data = $$"""{"service": "{{service}}", "kind": "deployment", "version": "v7", "author": "Ada"}""";

        using var structured = new StringContent(
            $$"""{"specversion": "1.0", "type": "dev.cdevents.service.deployed", "source": "/ci", "id": "7", "data": {{data}}}""",
            Encoding.UTF8,
            "application/cloudevents+json"
        );
        Assert.Equal(
            HttpStatusCode.OK,
            (await http.PostAsync(new Uri("api/v1/changes", UriKind.Relative), structured, Stop)).StatusCode
        );
        using var binary = new StringContent(data, Encoding.UTF8, "application/json");
        binary.Headers.Add("ce-id", "7");
        binary.Headers.Add("ce-source", "/ci");
        binary.Headers.Add("ce-specversion", "1.0");
        Assert.Equal(
            HttpStatusCode.OK,
            (await http.PostAsync(new Uri("api/v1/changes", UriKind.Relative), binary, Stop)).StatusCode
        );
        Assert.Single((await leeway.Client.Incidents.Changes(service, Stop)).Changes);

        foreach (
            var (body, why) in ((string, string)[])
                [
                    ("{", "not a change in JSON"),
                    (
                        """{"service": "nobody", "kind": "deployment", "author": "Ada"}""",
                        "There is no service 'nobody'"
                    ),
                    ($$"""{"service": "{{service}}", "kind": "wish", "author": "Ada"}""", "'wish' is none of"),
                    (
                        $$"""{"service": "{{service}}", "kind": "rollback", "author": "Ada", "startedAt": "soon"}""",
                        "'soon' is not an instant"
                    ),
                ]
        )
        {
            using var wrong = new StringContent(body, Encoding.UTF8, "application/json");
            using var answer = await http.PostAsync(new Uri("api/v1/changes", UriKind.Relative), wrong, Stop);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Contains(why, await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        }
    }
}
