using System.Text;
using System.Text.Json;
using Leeway.Core.Time;
using Leeway.Documents;
using Leeway.Engine.Notifying;
using Leeway.Engine.Tests.Evaluating;
using Leeway.Engine.Tests.Snapshots;

namespace Leeway.Engine.Tests.Notifying;

/// <summary>What receivers are sent of a page from its beginning to its end, made by the evaluator and not by hand.</summary>
public sealed class NotificationTextTests : IDisposable
{
    static readonly Route Everything = new()
    {
        Name = "all",
        Receivers = [new Receiver.Webhook("pager", new Uri("http://pager.example/hook"), Secret: null)],
    };

    readonly WatchedClock _clock = new(EvaluationScript.Start + 3.Hours);
    readonly HttpClient _http = ReceiverHttpClient.Create();

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task A_webhook_is_sent_a_page_its_end_and_a_heartbeat_in_these_words()
    {
        await using var server = await ReceiverServer.Start(ReceiverServer.Ok);
        var webhook = new WebhookReceiver("pager", new Uri(server.Url, "/hook"), () => "kept safe", _http, _clock);
        var sent = new StringBuilder();
        foreach (var notification in Page())
        {
            Assert.Equal(DeliveryOutcome.Delivered.Instance, await webhook.Send(notification, Stop));
            Add(sent, await server.Next());
        }
        await using var watchdog = new Watchdog(webhook, 1.Minutes, new LogEvents<Watchdog>());
        watchdog.Beat(_clock.GetUtcNow());
        Add(sent, await server.Next());
        Snapshot.Matches("webhook.txt", sent.ToString());
    }

    [Fact]
    public async Task An_alertmanager_is_sent_a_page_its_end_and_a_heartbeat_in_these_words()
    {
        await using var server = await ReceiverServer.Start(ReceiverServer.Ok);
        await using var alertmanager = new AlertmanagerReceiver(
            "alertmanager",
            [server.Url],
            _http,
            _clock,
            new LogEvents<AlertmanagerReceiver>()
        );
        var sent = new StringBuilder();
        foreach (var notification in Page())
        {
            Assert.Equal(DeliveryOutcome.Delivered.Instance, await alertmanager.Send(notification, Stop));
            Add(sent, await server.Next());
        }
        await using var watchdog = new Watchdog(alertmanager, 1.Minutes, new LogEvents<Watchdog>());
        watchdog.Beat(_clock.GetUtcNow());
        Add(sent, await server.Next());
        Snapshot.Matches("alertmanager.txt", sent.ToString());
    }

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>One bad event in ten for ten minutes, then two good hours.</summary>
    static IReadOnlyList<Notification> Page()
    {
        using var script = new EvaluationScript().Feed(10.Minutes, total: 1000, bad: 100);
        script.Reopen(Everything);
        var journal = script.Feed(2.Hours, total: 100_000).Reopen(Everything);
        return [.. journal.Deliveries.Select(delivery => delivery.Notification)];
    }

    static void Add(StringBuilder sent, ReceivedRequest request)
    {
        sent.Append($"POST {request.Path}\n");
        foreach (var name in (string[])["Content-Type", "User-Agent", "Idempotency-Key", "Leeway-Timestamp"])
        {
            sent.Append(request.Header(name) is { } value ? $"{name}: {value}\n" : "");
        }
        // The signature has tests of its own; here only that there is one.
        sent.Append(request.Header("Leeway-Signature") is null ? "" : "Leeway-Signature: v1=…\n");
        sent.Append($"\n{Snapshot.Json(JsonSerializer.Serialize(request.Json))}\n\n");
    }
}
