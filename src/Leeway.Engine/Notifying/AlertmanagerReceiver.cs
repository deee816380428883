using System.Threading.Channels;
using Leeway.Core.Time;
using Microsoft.Extensions.Logging;

namespace Leeway.Engine.Notifying;

/// <summary>Tells one or several Alertmanagers through their API v2, and keeps telling them.</summary>
/// <remarks>
/// <para>An Alertmanager forgets an alert that nobody refreshes. So what fires is sent again every
/// <see cref="RefreshEvery"/>, to end four times as long after: it outlives a short restart, and ends by itself if Leeway
/// dies. What has ended is repeated for 15 minutes, for those that were down.</para>
/// <para>All refreshing happens in the steps of <see cref="SetActive"/>: no ticks, no refreshes.</para>
/// </remarks>
public sealed class AlertmanagerReceiver : IReceiver, IWatchdogReceiver, IAsyncDisposable
{
    // Small enough for any proxy's limit on bodies (some 700 bytes an alert), large enough for a refresh in one request.
    const int AlertsPerRequestMax = 500;

    const int RefreshesBeforeExpiry = 4;

    readonly ToldAlerts _told = new();
    readonly SemaphoreSlim _turn = new(1);
    readonly Channel<bool> _ticks = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );
    readonly CancellationTokenSource _stop = new();
    readonly TimeProvider _clock;
    readonly ILogger _logger;
    readonly AlertmanagerGroup _group;
    readonly Task _refreshing;
    bool _isDown;

    /// <param name="urls">At least one, without the API's path; each is told everything.</param>
    /// <param name="http">Follows no redirects: <see cref="ReceiverHttpClient.Create"/>.</param>
    public AlertmanagerReceiver(
        string name,
        IReadOnlyList<Uri> urls,
        HttpClient http,
        TimeProvider clock,
        ILogger<AlertmanagerReceiver> logger
    )
    {
        ArgumentOutOfRangeException.ThrowIfZero(urls.Count, nameof(urls));
        (Name, _clock, _logger) = (name, clock, logger);
        _group = new AlertmanagerGroup(name, urls, http, clock, logger);
        _refreshing = Task.Run(Refresh);
    }

    public string Name { get; }

    /// <summary>1 minute by default; at least a second.</summary>
    public TimeSpan RefreshEvery
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1.Seconds);
            field = value;
        }
    } = 1.Minutes;

    /// <summary>Where to read more of an alert; no link by default.</summary>
    public Func<Notification, Uri?> Link { get; init; } = _ => null;

    /// <summary>Everything of this receiver that fires at a tick; call it at every tick, also with nothing.</summary>
    /// <remarks>Returns at once. An alert that fired at the tick before and is not among these has ended at
    /// <paramref name="asOf"/>, until its notification gives the exact instant.</remarks>
    public void SetActive(IReadOnlyCollection<Notification> active, DateTimeOffset asOf)
    {
        _told.SetActive(active, asOf, _clock.GetUtcNow());
        _ticks.Writer.TryWrite(true);
    }

    public async Task<DeliveryOutcome> Send(Notification notification, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            if (_told.IsOvertaken(notification))
            {
                return DeliveryOutcome.Delivered.Instance;
            }
            var now = _clock.GetUtcNow();
            var outcome = await _group.Post([Alert(notification, now)], cancellation);
            if (outcome is DeliveryOutcome.Delivered)
            {
                _told.Accepted(notification, now);
            }
            return outcome;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Refreshes the alert <c>LeewayWatchdog</c>, which always fires.</summary>
    public Task<DeliveryOutcome> SendHeartbeat(Heartbeat heartbeat, CancellationToken cancellation) =>
        _group.Post([AlertmanagerAlert.Of(heartbeat)], cancellation);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _refreshing;
        _stop.Dispose();
    }

    async Task Refresh()
    {
        try
        {
            await foreach (var _ in _ticks.Reader.ReadAllAsync(_stop.Token))
            {
                while (await RefreshSome(_stop.Token))
                {
                    // The turn was free in between: a new page does not wait for the refresh of thousands.
                }
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // Stopped. What fires stays so at the Alertmanager until it expires or the next start refreshes it.
        }
    }

    /// <summary>Refreshes some of the alerts that are due; true if there may be more and it went well.</summary>
    async Task<bool> RefreshSome(CancellationToken cancellation)
    {
        // Requests go one after another, so that a refresh under way cannot arrive after the end of its alert.
        await _turn.WaitAsync(cancellation);
        try
        {
            var now = _clock.GetUtcNow();
            List<Notification> due = [.. _told.Due(RefreshEvery, now).Take(AlertsPerRequestMax)];
            return due.Count > 0 && await RefreshAlerts(due, now, cancellation);
        }
        finally
        {
            _turn.Release();
        }
    }

    async Task<bool> RefreshAlerts(List<Notification> due, DateTimeOffset now, CancellationToken cancellation)
    {
        var outcome = await Post(due, now, cancellation);
        switch (outcome)
        {
            case DeliveryOutcome.Refused refused:
                // It takes the good alerts of a request and refuses it for the bad ones; those must not hold up the rest.
                _logger.RefreshFailed(Name, due.Count, refused.Reason);
                _told.Refreshed(due, now);
                return true;
            case DeliveryOutcome.Failed failed:
                if (!_isDown)
                {
                    _logger.RefreshFailed(Name, due.Count, failed.Reason); // once: it is tried at every tick
                }
                _isDown = true;
                return false;
            default:
                _isDown = false;
                _told.Refreshed(due, now);
                _logger.Refreshed(Name, due.Count, RefreshEvery.TotalSeconds);
                return true;
        }
    }

    async Task<DeliveryOutcome> Post(List<Notification> due, DateTimeOffset now, CancellationToken cancellation)
    {
        try
        {
            return await _group.Post([.. due.Select(one => Alert(one, now))], cancellation);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            return new DeliveryOutcome.Failed($"{failure.GetType().Name}: {failure.Message}");
        }
    }

    AlertmanagerAlert Alert(Notification notification, DateTimeOffset now) =>
        AlertmanagerAlert.Of(notification, now + (RefreshesBeforeExpiry * RefreshEvery), Link(notification));
}
