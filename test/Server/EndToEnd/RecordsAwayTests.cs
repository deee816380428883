using System.Net;
using Leeway.Client;
using Leeway.Engine.Tests.Servers;

namespace Leeway.Server.Tests.EndToEnd;

/// <summary>A Leeway whose PostgreSQL is stopped and started again.</summary>
public sealed class RecordsAwayTests
{
    const string Policy = """
        apiVersion: leeway.dev/v1
        kind: ErrorBudgetPolicy
        metadata: {name: app}
        spec:
          selector: {service: app}
          steps:
            - {name: exhausted, when: remaining <= -1000000, then: [gate: block]}
          onIncident: {gate: allow}

        """;

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_its_server_Leeway_starts_and_pages_and_the_incident_is_opened_once_it_is_back()
    {
        await using var postgres = await PostgresServer.Start();
        await postgres.Stop();
        await using var app = await CountingApp.Start();
        await using var hook = new Hook();
        await hook.Open();
        using var folder = Documents(app, hook);
        var records = await Records(folder, postgres);
        DateTimeOffset since;
        await using (var leeway = await LeewayProcess.Start(folder, null, records))
        {
            await leeway.AllAnswered();
            app.Serve(good: 100);
            await Away(leeway);
            var (asked, text) = await leeway.Answer("api/v1/incidents");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, asked);
            Assert.Contains("Failed to connect to", text, StringComparison.Ordinal);
            Assert.Contains("See that the server runs", text, StringComparison.Ordinal);
            Assert.DoesNotContain(PostgresServer.Password, leeway.Output + text, StringComparison.Ordinal);

            app.Serve(good: 30, bad: 30);
            await hook.Until(1, $"a page; the server wrote:\n{leeway.Output}");
            since = (await leeway.Client.Alerts(Stop)).Single(alert => alert.Id is not null).Since;
            await Poll.Until(
                leeway.Client.Status,
                status => status.Undelivered.Any(one => one.Receiver == "leeway incidents" && one.Attempts > 1),
                () => "an incident that waits"
            );
        }
        // A kill loses nothing of that.
        await using var again = await LeewayProcess.Start(folder, null, records);
        await postgres.GoOn();

        var incident = Assert.Single(await OpenIncidents(again));
        Assert.Equal((1, since, "alert"), (incident.Number, incident.Detected, incident.Detection));
        await Back(again);
        Assert.Contains("are back after", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_goes_while_Leeway_runs_takes_nothing_with_it_but_what_needs_records()
    {
        await using var postgres = await PostgresServer.Start();
        await using var app = await CountingApp.Start();
        await using var hook = new Hook();
        await hook.Open();
        using var folder = Documents(app, hook);
        await using var leeway = await LeewayProcess.Start(folder, null, await Records(folder, postgres));
        await leeway.AllAnswered();
        app.Serve(good: 100);
        await Back(leeway);

        await postgres.Stop();
        await Away(leeway);
        app.Serve(good: 30, bad: 30);
        await hook.Until(1, $"a page; the server wrote:\n{leeway.Output}");
        var alert = (await leeway.Client.Alerts(Stop)).Single(one => one.Id is not null);
        using var taken = await leeway.Client.Records.Acknowledge(
            alert.Id!,
            new AcknowledgementRequest { Person = "Ada" },
            Stop
        );
        Assert.Equal(HttpStatusCode.ServiceUnavailable, taken.StatusCode);
        Assert.Contains(Shop.Slo, await leeway.Get($"slos/{Shop.Slo}"), StringComparison.Ordinal);

        await postgres.GoOn();
        var incident = Assert.Single(await OpenIncidents(leeway));
        Assert.Equal((1, alert.Since), (incident.Number, incident.Detected));
        await Back(leeway);
    }

    static TestFolder Documents(CountingApp app, Hook hook) =>
        new TestFolder()
            .Write("app.yaml", Shop.Documents(app.Target))
            .Write("policy.yaml", Policy)
            .Write("route.yaml", Shop.RouteToWebhook(hook.Url));

    static async Task<string[]> Records(TestFolder folder, PostgresServer postgres)
    {
        var file = Path.Combine(folder.Documents, "..", "records");
        await File.WriteAllTextAsync(file, postgres.ConnectionString("leeway"), Stop);
        return ["--records", file];
    }

    /// <summary>Nothing is known to speak against a change, and it is not allowed; everything says why.</summary>
    static async Task Away(LeewayProcess leeway)
    {
        var gate = await Gate(
            leeway,
            one =>
                one.Reasons.Any(reason => reason.What.Contains("of the budget left", StringComparison.Ordinal))
                && one.Reasons.Any(reason => reason.What.Contains("The records in", StringComparison.Ordinal))
        );
        Assert.Equal("inconclusive", gate.Outcome);
        Assert.False(gate.Kept);
        var back = await leeway.Client.Gates.Ask("app", new GateRequest { Kind = "rollback" }, Stop);
        Assert.Equal("allow", back.Outcome);
        var status = await Poll.Until(leeway.Client.Status, one => one.Records == "away", () => "the records are away");
        Assert.NotNull(status.RecordsTrouble);
        Assert.Matches("(?m)^leeway_records_reachable({[^}]*})? 0( |$)", await leeway.Get("metrics"));
        Assert.Contains("The records are away since ", await leeway.Get(""), StringComparison.Ordinal);
        foreach (
            var page in (string[])
                ["incidents", "incidents/1", "changes", "statistics", "audit", "gate", "gate/app", "agreements"]
        )
        {
            var (code, text) = await leeway.Answer(page);
            Assert.True(
                code is HttpStatusCode.ServiceUnavailable or HttpStatusCode.OK,
                $"{page} answered {code}: {text}"
            );
            Assert.Contains("<nav aria-label=\"Pages\">", text, StringComparison.Ordinal);
            Assert.DoesNotContain(PostgresServer.Password, text, StringComparison.Ordinal);
        }
        var (unread, incidents) = await leeway.Answer("incidents");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, unread);
        Assert.Contains("See that the server runs", incidents, StringComparison.Ordinal);
        var (_, told) = await CommandLine.Run("status", "--server", leeway.Address.ToString());
        Assert.Contains("The records are away: ", told, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await leeway.Answer("readyz")).Code);
    }

    static async Task Back(LeewayProcess leeway)
    {
        var gate = await Gate(leeway, one => one.Outcome == "allow");
        Assert.True(gate.Kept);
        await Poll.Until(
            leeway.Client.Status,
            status => status is { Records: "reachable", RecordsTrouble: null },
            () => "the records are back"
        );
    }

    static Task<GateDetail> Gate(LeewayProcess leeway, Func<GateDetail, bool> isIt) =>
        Poll.Until(
            stop => leeway.Client.Gates.Ask("app", new GateRequest(), stop),
            isIt,
            () => $"a gate's answer; the server wrote:\n{leeway.Output}"
        );

    static Task<IReadOnlyList<IncidentSummary>> OpenIncidents(LeewayProcess leeway) =>
        Poll.Until(
            async stop =>
                (await leeway.Answer("api/v1/incidents")).Code is HttpStatusCode.OK
                    ? await leeway.Client.Incidents.All("open", stop)
                    : [],
            all => all.Count > 0,
            () => $"an incident; the server wrote:\n{leeway.Output}"
        );
}
