using System.Text.Json;

namespace Leeway.Engine.Notifying;

/// <summary>Posts notifications to a URL, signed if there is a secret; described in docs/reference/webhook.md.</summary>
/// <param name="url">May hold a token; only its host is ever shown.</param>
/// <param name="readSecret">Read for each request, so that a secret can be rotated; null or empty for no signature.</param>
/// <param name="http">Follows no redirects: <see cref="ReceiverHttpClient.Create"/>.</param>
public sealed class WebhookReceiver(string name, Uri url, Func<string?> readSecret, HttpClient http, TimeProvider clock)
    : IReceiver,
        IWatchdogReceiver
{
    readonly JsonPost _post = new(http, clock);

    public string Name => name;

    /// <summary>Where to read more of an alert; no link by default.</summary>
    public Func<Notification, Uri?> Link { get; init; } = _ => null;

    public Task<DeliveryOutcome> Send(Notification notification, CancellationToken cancellation) =>
        Post(
            notification.Key,
            JsonSerializer.SerializeToUtf8Bytes(
                WebhookAlertBody.Of(notification, Link(notification)),
                NotifyingJson.Default.WebhookAlertBody
            ),
            cancellation
        );

    public Task<DeliveryOutcome> SendHeartbeat(Heartbeat heartbeat, CancellationToken cancellation) =>
        Post(
            heartbeat.Key,
            JsonSerializer.SerializeToUtf8Bytes(
                WebhookWatchdogBody.Of(heartbeat),
                NotifyingJson.Default.WebhookWatchdogBody
            ),
            cancellation
        );

    Task<DeliveryOutcome> Post(string key, byte[] body, CancellationToken cancellation) =>
        _post.Send(url, body, Headers(key, body), cancellation);

    List<KeyValuePair<string, string>> Headers(string key, byte[] body)
    {
        var timestamp = clock.GetUtcNow().ToUnixTimeSeconds();
        List<KeyValuePair<string, string>> headers =
        [
            new("Idempotency-Key", key),
            new("Leeway-Timestamp", $"{timestamp}"),
        ];
        if (readSecret() is { Length: > 0 } secret)
        {
            headers.Add(new("Leeway-Signature", WebhookSignature.Compute(secret, timestamp, body)));
        }
        return headers;
    }
}
