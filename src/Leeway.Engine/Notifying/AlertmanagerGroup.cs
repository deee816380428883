using System.Text.Json;
using Leeway.Core.Time;
using Microsoft.Extensions.Logging;

namespace Leeway.Engine.Notifying;

/// <summary>Several Alertmanagers that are told the same; one that has heard is enough, they gossip.</summary>
sealed class AlertmanagerGroup(
    string name,
    IReadOnlyList<Uri> urls,
    HttpClient http,
    TimeProvider clock,
    ILogger logger
)
{
    // One that hangs must not hold up the next page at those that answer.
    static readonly TimeSpan WaitsForOthers = 1.Seconds;

    readonly JsonPost _post = new(http, clock);

    readonly IReadOnlyList<Uri> _endpoints =
    [
        .. urls.Select(url => new Uri($"{url.AbsoluteUri.TrimEnd('/')}/api/v2/alerts")),
    ];

    /// <summary>Posts to all at once: delivered if one accepts, refused if all refuse, else failed.</summary>
    public async Task<DeliveryOutcome> Post(IReadOnlyList<AlertmanagerAlert> alerts, CancellationToken cancellation)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(alerts, NotifyingJson.Default.IReadOnlyListAlertmanagerAlert);
        using var late = new CancellationTokenSource(Timeout.InfiniteTimeSpan, clock);
        var outcomes = new List<DeliveryOutcome>();
        await foreach (var post in Task.WhenEach(_endpoints.Select(url => PostTo(url, body, late.Token, cancellation))))
        {
            var outcome = await post;
            if (outcome is DeliveryOutcome.Delivered && !outcomes.Contains(outcome))
            {
                late.CancelAfter(WaitsForOthers);
            }
            outcomes.Add(outcome);
        }
        return Together(outcomes, alerts.Count);
    }

    async Task<DeliveryOutcome> PostTo(Uri url, byte[] body, CancellationToken late, CancellationToken cancellation)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late, cancellation);
        try
        {
            return await _post.Send(url, body, [], either.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new DeliveryOutcome.Failed(
                $"{url.Authority} did not answer within {WaitsForOthers.TotalSeconds} s after another had"
            );
        }
    }

    DeliveryOutcome Together(List<DeliveryOutcome> outcomes, int alerts)
    {
        var refused = outcomes.OfType<DeliveryOutcome.Refused>().ToList();
        var failed = outcomes.OfType<DeliveryOutcome.Failed>().ToList();
        var reason = string.Join("; ", [.. failed.Select(one => one.Reason), .. refused.Select(one => one.Reason)]);
        var failures = refused.Count + failed.Count;
        if (failures < outcomes.Count)
        {
            if (failures > 0)
            {
                logger.SomeAlertmanagersFailed(name, failures, outcomes.Count, alerts, reason);
            }
            return DeliveryOutcome.Delivered.Instance;
        }
        return failed.Count == 0
            ? new DeliveryOutcome.Refused(reason)
            : new DeliveryOutcome.Failed(
                reason,
                failed.Exists(one => one.RetryAfter is null) ? null : failed.Min(one => one.RetryAfter)
            );
    }
}
