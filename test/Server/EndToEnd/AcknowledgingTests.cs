using System.Net;
using System.Net.Http.Json;
using Leeway.Client;

namespace Leeway.Server.Tests.EndToEnd;

/// <summary>An alert that somebody takes, at a real server.</summary>
public sealed class AcknowledgingTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_has_an_alert_is_shown_and_who_comes_second_is_told()
    {
        await using var app = await CountingApp.Start();
        using var folder = new TestFolder();
        folder.Write("app.yaml", Shop.Documents(app.Target));
        await using var leeway = await LeewayProcess.Start(folder);
        await leeway.AllAnswered();
        app.Serve(good: 30, bad: 30);
        var alert = await Firing(leeway);
        string[] server = ["--server", leeway.Address.ToString()];

        var (code, said) = await CommandLine.Run([
            "ack",
            $"{Shop.Slo}/page",
            "--person",
            "Ada",
            "--note",
            "Looking at the database.",
            .. server,
        ]);
        Assert.Equal((0, $"{Shop.Slo}/page is taken; "), (code, said.Split('\'')[0]));
        var taken = Assert.Single(await leeway.Client.Alerts(Stop)).Acknowledgement!;
        Assert.Equal(("Ada", "Looking at the database.", 1), (taken.Person, taken.Note, taken.Version));
        Assert.Contains("Ada has it", await leeway.Get("alerts"), StringComparison.Ordinal);
        Assert.Contains(
            "Ada has it",
            (await CommandLine.Run(["explain", Shop.Slo, .. server])).Output,
            StringComparison.Ordinal
        );

        var second = await CommandLine.Run(["ack", alert.Id!, "--person", "Bob", .. server]);
        Assert.Equal(1, second.ExitCode);
        Assert.Contains("Ada has this alert.", second.Output, StringComparison.Ordinal);
        using var stale = await leeway.Client.Records.Acknowledge(
            alert.Id!,
            new AcknowledgementRequest { Person = "Bob", Version = 7 },
            Stop
        );
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        Assert.Contains(
            "\"current\":{\"alert\"",
            await stale.Content.ReadAsStringAsync(Stop),
            StringComparison.Ordinal
        );

        Assert.Equal(
            0,
            (await CommandLine.Run(["ack", alert.Id!, "--person", "Bob", "--take-over", .. server])).ExitCode
        );
        Assert.Equal("Bob", Assert.Single(await leeway.Client.Alerts(Stop)).Acknowledgement!.Person);
        Assert.Equal(
            0,
            (await CommandLine.Run(["ack", alert.Id!, "--person", "Bob", "--give-back", .. server])).ExitCode
        );
        Assert.Null(Assert.Single(await leeway.Client.Alerts(Stop)).Acknowledgement);

        var audit = await leeway.Client.Records.Audit(new AuditQuery { Kind = "acknowledgement" }, Stop);
        Assert.Equal(
            [("Bob", "removed"), ("Bob", "changed"), ("Ada", "added")],
            audit.Entries.Select(entry => (entry.Person, entry.Act))
        );
        var page = await leeway.Get("audit?person=Bob");
        Assert.Contains("<del>Ada</del>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("added acknowledgement", page, StringComparison.Ordinal);
        await Exported(folder, server);
    }

    [Fact]
    public async Task What_cannot_be_taken_is_refused_with_the_reason()
    {
        using var folder = new TestFolder();
        folder.Write("app.yaml", Shop.Documents("127.0.0.1:1"));
        await using var leeway = await LeewayProcess.Start(folder);
        var wrong = new AcknowledgementRequest { Person = "leeway", Note = new string('x', 2001) };

        using var refused = await leeway.Client.Records.Acknowledge("0123", wrong, Stop);
        using var missing = await leeway.Client.Records.Acknowledge(
            "0123",
            new AcknowledgementRequest { Person = "Ada" },
            Stop
        );

        var problem = await refused.Content.ReadFromJsonAsync(LeewayJson.Default.RefusedQuestion, Stop);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal(["note", "person"], problem!.Errors!.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        var command = await CommandLine.Run("ack", "nobody/page", "--server", leeway.Address.ToString());
        Assert.Equal(4, command.ExitCode);
        Assert.Contains("there is no alert 'nobody/page', since none fires", command.Output, StringComparison.Ordinal);
    }

    // While it runs: by the server and by the folder the same.
    static async Task Exported(TestFolder folder, string[] server)
    {
        // The page opens an incident too, with an audit of its own.
        string[] kind = ["--kind", "acknowledgement"];
        var (code, csv) = await CommandLine.Run(["records", "export", folder.Data, "--format", "csv", .. kind]);
        var lines = csv.TrimEnd().Split("\r\n");
        Assert.Equal((0, 4), (code, lines.Length));
        Assert.Equal("at,person,act,kind,record,version,before,after", lines[0]);
        Assert.Contains(",Ada,added,acknowledgement,", lines[3], StringComparison.Ordinal);
        var ofFolder = await CommandLine.Run(["records", "export", folder.Data, .. kind]);
        var ofServer = await CommandLine.Run(["records", "export", .. kind, .. server]);
        Assert.Equal(ofFolder, ofServer);
        Assert.StartsWith("[\n{\"id\":", ofFolder.Output, StringComparison.Ordinal);
        Assert.Equal(3, (await CommandLine.Run("records", "export", folder.Documents)).ExitCode);
    }

    static async Task<AlertDetail> Firing(LeewayProcess leeway)
    {
        var alerts = await Poll.Until(
            leeway.Client.Alerts,
            all => all.Any(alert => alert.Id is not null),
            () => "an alert"
        );
        return alerts.Single(alert => alert.Id is not null);
    }
}
