using System.Net;
using System.Net.Http.Json;
using System.Text;
using Leeway.Client;
using Leeway.Core.Time;

namespace Leeway.Server.Tests.EndToEnd;

/// <summary>Alerts that somebody holds back for a while, by a document or by a command.</summary>
public sealed class SilencingTests
{
    [Fact]
    public async Task Nobody_is_told_while_a_silence_lasts_and_everybody_when_it_ends_before_the_alert()
    {
        await using var app = await CountingApp.Start();
        await using var hook = new Hook();
        await hook.Open();
        using var folder = new TestFolder();
        folder.Write("app.yaml", Shop.Documents(app.Target)).Write("route.yaml", Shop.RouteToWebhook(hook.Url));
        await using var leeway = await LeewayProcess.Start(folder);
        await leeway.AllAnswered();
        string[] server = ["--server", leeway.Address.ToString()];

        var (code, given) = await CommandLine.Run([
            "silence",
            "add",
            "--slo",
            Shop.Slo,
            "--for",
            "1h",
            "--author",
            "Ada",
            "--reason",
            "The database moves.",
            .. server,
        ]);
        Assert.True(code == 0, given);
        var id = given.Split(' ')[1];
        Assert.Contains(
            $"{id}: SLO {Shop.Slo} until",
            (await CommandLine.Run(["silence", "list", .. server])).Output,
            StringComparison.Ordinal
        );

        app.Serve(good: 30, bad: 30);
        var burning = await leeway.Slo(Shop.Slo, slo => slo.Alerts.Any(alert => alert.State == "firing"), "an alert");
        var alert = Assert.Single(burning.Alerts, alert => alert.State == "firing");
        Assert.Contains("silenced by Ada, The database moves.", alert.Reason, StringComparison.Ordinal);
        Assert.Equal("", alert.Told);
        var page = await leeway.Get("alerts");
        Assert.Contains("The database moves.", page, StringComparison.Ordinal);
        Assert.Contains("It holds back now:", page, StringComparison.Ordinal);
        Assert.Empty(hook.Told);

        Assert.Equal(0, (await CommandLine.Run(["silence", "end", id, .. server])).ExitCode);
        app.Serve(good: 30, bad: 30); // it goes on
        var told = await hook.Until(1, "the page, once nobody holds it back");
        Assert.Equal("firing", told[0].Status);
        Assert.Equal(4, (await CommandLine.Run(["silence", "end", id, .. server])).ExitCode);
    }

    [Fact]
    public async Task A_silence_of_a_document_holds_back_too_and_what_was_given_survives_a_restart()
    {
        await using var app = await CountingApp.Start();
        await using var hook = new Hook();
        await hook.Open();
        using var folder = new TestFolder();
        folder
            .Write("app.yaml", Shop.Documents(app.Target))
            .Write("route.yaml", Shop.RouteToWebhook(hook.Url))
            .Write("silence.yaml", Document());
        await using (var first = await LeewayProcess.Start(folder))
        {
            await first.AllAnswered();
            app.Serve(good: 30, bad: 30);
            await first.Slo(Shop.Slo, slo => slo.Alerts.Any(alert => alert.State == "firing"), "an alert");
            Assert.Empty(hook.Told);
            using var given = await first.Client.Silence(Request(), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.Created, given.StatusCode);
        }
        await using var second = await LeewayProcess.Start(folder);
        var silences = await Poll.Until(second.Client.Silences, all => all.Count == 2, () => "both silences");
        Assert.Equal(["Ada", "Linus"], silences.Select(silence => silence.Author).Order());
        Assert.Single(silences, silence => silence.Id is null);
    }

    [Fact]
    public async Task Silences_are_given_from_this_machine_by_its_own_people_and_with_a_reason()
    {
        await using var app = await CountingApp.Start();
        using var folder = new TestFolder();
        folder.Write("app.yaml", Shop.Documents(app.Target));
        await using var leeway = await LeewayProcess.Start(folder);
        await leeway.AllAnswered();
        using var http = new HttpClient { BaseAddress = leeway.Address };

        foreach (
            var (header, value) in ((string, string)[])
                [
                    ("Origin", "https://elsewhere.example"),
                    ("X-Forwarded-For", "192.0.2.1"),
                    ("Host", "elsewhere.example"),
                ]
        )
        {
            using var refused = await Post(http, Request(), header, value);
            // A foreign host is refused before anything else looks at the request.
            Assert.Equal(header == "Host" ? HttpStatusCode.BadRequest : HttpStatusCode.Forbidden, refused.StatusCode);
        }
        var wrong = Request() with { Slos = ["nobody"], For = "ever", Author = " ", Reason = "" };
        using var answer = await Post(http, wrong, "X-Nothing", "1");
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("There is no SLO 'nobody'", text, StringComparison.Ordinal);
        Assert.Contains("'ever' is not a duration from 1m to 31d", text, StringComparison.Ordinal);
        Assert.Contains("Say who you are", text, StringComparison.Ordinal);
        var labels = new Dictionary<string, string>(StringComparer.Ordinal) { ["team"] = "nobody" };
        Assert.Contains("nothing would be silent", await Refused(http, Request() with { Labels = labels }));
        Assert.Contains(
            "No alert of these SLOs has the severity 'pager'",
            await Refused(http, Request() with { Severities = ["pager"] })
        );
        using var nulls = new StringContent(
            """{"slos": null, "labels": null, "severities": null, "for": null, "author": null, "reason": null}""",
            Encoding.UTF8,
            "application/json"
        );
        using var ofNulls = await http.PostAsync(
            new Uri("api/v1/silences", UriKind.Relative),
            nulls,
            TestContext.Current.CancellationToken
        );
        Assert.Equal(HttpStatusCode.BadRequest, ofNulls.StatusCode);
        Assert.Empty(await leeway.Client.Silences(TestContext.Current.CancellationToken));
    }

    static SilenceRequest Request() =>
        new()
        {
            Service = "app",
            For = "2h",
            Author = "Linus",
            Reason = "Backups.",
        };

    static async Task<string> Refused(HttpClient http, SilenceRequest body)
    {
        using var answer = await Post(http, body, "X-Nothing", "1");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    static async Task<HttpResponseMessage> Post(HttpClient http, SilenceRequest body, string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("api/v1/silences", UriKind.Relative))
        {
            Content = JsonContent.Create(body, LeewayJson.Default.SilenceRequest),
        };
        request.Headers.Add(header, value);
        return await http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    static string Document()
    {
        var now = TimeProvider.System.GetUtcNow();
        return $$"""
            apiVersion: leeway.dev/v1
            kind: Silence
            metadata: {name: moving}
            spec:
              selector: {service: app}
              severities: [page]
              from: {{now - 1.Hours:yyyy-MM-ddTHH:mm:ssZ}}
              until: {{now + 1.Hours:yyyy-MM-ddTHH:mm:ssZ}}
              author: Ada
              reason: The database moves.

            """;
    }
}
