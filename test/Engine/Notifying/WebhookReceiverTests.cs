using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Leeway.Engine.Evaluating;
using Leeway.Engine.Notifying;

namespace Leeway.Engine.Tests.Notifying;

public sealed class WebhookReceiverTests : IDisposable
{
    readonly WatchedClock _clock = new();
    readonly HttpClient _http = ReceiverHttpClient.Create();
    string? _secret = "kept safe";

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task The_body_says_everything_that_is_documented()
    {
        await using var server = await ReceiverServer.Start(ReceiverServer.Ok);
        Assert.Equal(DeliveryOutcome.Delivered.Instance, await Send(server, Some.End(Some.Page())));

        var request = await server.Next();
        Assert.Equal("/hook?token=abc", request.Path);
        Assert.Equal("application/json", request.Header("Content-Type"));
        Assert.Equal("leeway", request.Header("User-Agent"));
        Assert.Equal("checkout/page/1772366400000/resolved", request.Key);
        Assert.Equal(
            """
            {
              "version": 1,
              "kind": "alert",
              "status": "resolved",
              "key": "checkout/page/1772366400000/resolved",
              "occasion": "checkout/page/1772366400000",
              "slo": "checkout",
              "group": {},
              "service": "shop",
              "severity": "page",
              "rule": "page-1h-5m",
              "since": "2026-03-01T12:00:00Z",
              "endedAt": "2026-03-01T12:10:00Z",
              "reason": "5m at 0x, not above 14.4x",
              "target": "99.9%",
              "description": "Orders go through.",
              "labels": {
                "team": "payments"
              },
              "windows": [
                {
                  "window": "5m",
                  "burnRate": 20,
                  "bad": 20,
                  "total": 1000
                },
                {
                  "window": "1h",
                  "burnRate": 15,
                  "bad": 180,
                  "total": 12000
                }
              ],
              "eventsSince": "2026-03-01T11:00:00Z",
              "badEvents": 180,
              "totalEvents": 12000,
              "budgetSpent": 0.02,
              "budgetRemaining": 0.25,
              "exhaustedInSeconds": 43200,
              "cost": "burns 5m 20\u00D7, 1h 15\u00D7; 180 bad of 12000 events since 2026-03-01T11:00:00Z; 2% of the budget spent by this, 25% left, gone in 12h at this rate",
              "runbook": "",
              "link": "https://leeway.example/slos/checkout"
            }
            """,
            JsonSerializer.Serialize(request.Json, Indented)
        );
    }

    [Fact]
    public async Task A_firing_page_has_not_ended_and_an_undefined_budget_is_null()
    {
        await using var server = await ReceiverServer.Start(ReceiverServer.Ok);
        await Send(server, Some.Page() with { Facts = new AlertFacts { BudgetRemaining = double.NaN } });

        var json = (await server.Next()).Json;
        Assert.Equal("firing", json.GetProperty("status").GetString());
        Assert.Equal(JsonValueKind.Null, json.GetProperty("endedAt").ValueKind);
        Assert.Equal(JsonValueKind.Null, json.GetProperty("budgetRemaining").ValueKind);
    }

    [Fact]
    public void The_signature_is_what_openssl_computes()
    {
        // printf '1772366400.{"a":1}' | openssl dgst -sha256 -hmac 'kept safe'
        Assert.Equal(
            "v1=6d127a536d950e5aaf33c3ec5cdf27bfda70360695601e750be836b7225e8bc1",
            WebhookSignature.Compute("kept safe", 1772366400, """{"a":1}"""u8)
        );
    }

    [Fact]
    public async Task The_signature_covers_the_timestamp_and_the_body_as_sent()
    {
        await using var server = await ReceiverServer.Start(ReceiverServer.Ok);
        await Send(server, Some.Page());

        var request = await server.Next();
        Assert.Equal("1772366400", request.Header("Leeway-Timestamp"));
        Assert.Equal(SignedBy("kept safe", request), request.Header("Leeway-Signature"));
    }

    [Fact]
    public async Task A_rotated_secret_signs_the_next_request_and_none_signs_nothing()
    {
        await using var server = await ReceiverServer.Start(ReceiverServer.Ok);
        var webhook = Webhook(server.Url);
        _secret = "rotated";
        await webhook.Send(Some.Page(), Stop);
        var rotated = await server.Next();
        Assert.Equal(SignedBy("rotated", rotated), rotated.Header("Leeway-Signature"));

        _secret = null;
        await webhook.Send(Some.Page(), Stop);
        Assert.Null((await server.Next()).Header("Leeway-Signature"));
    }

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    Task<DeliveryOutcome> Send(ReceiverServer server, Notification notification) =>
        Webhook(server.Url).Send(notification, Stop);

    WebhookReceiver Webhook(Uri server) =>
        new("pager", new Uri(server, "/hook?token=abc"), () => _secret, _http, _clock)
        {
            Link = told => PageLink.Of(new Uri("https://leeway.example"), told),
        };

    /// <summary>Computed with none of our own code.</summary>
    static string SignedBy(string secret, ReceivedRequest request)
    {
        var signed = Encoding.UTF8.GetBytes(request.Header("Leeway-Timestamp") + ".").Concat(request.Body).ToArray();
        using var hmac = new HMACSHA256(Encoding.UTF8.GetBytes(secret));
        return "v1=" + Convert.ToHexString(hmac.ComputeHash(signed)).ToLowerInvariant();
    }
}
