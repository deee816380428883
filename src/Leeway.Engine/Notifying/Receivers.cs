using Leeway.Documents;
using Leeway.Engine.Access;
using Microsoft.Extensions.Logging;

namespace Leeway.Engine.Notifying;

/// <summary>The receivers of the routes in force, with the watchdogs that prove to them that the loop is alive.</summary>
/// <remarks>For the tick loop only: not thread-safe.</remarks>
/// <param name="http">Disposed of with the receivers.</param>
/// <param name="publicUrl">Where people reach Leeway, for links; null for none.</param>
sealed class Receivers(
    Outbox outbox,
    HttpClient http,
    TimeProvider clock,
    ILoggerFactory loggers,
    Uri? publicUrl = null
) : IAsyncDisposable
{
    readonly Dictionary<string, (Receiver Document, IReceiver Live)> _live = new(StringComparer.Ordinal);
    readonly Dictionary<string, (TimeSpan Every, Watchdog Live)> _watchdogs = new(StringComparer.Ordinal);
    readonly List<Task> _ending = [];

    public bool Has(string name) => _live.ContainsKey(name);

    /// <summary>Takes over new routes; receivers that stay as they were keep what they know.</summary>
    public void Follow(IReadOnlyList<Route> routes)
    {
        var wanted = routes.SelectMany(route => route.Receivers).ToDictionary(r => r.Name, StringComparer.Ordinal);
        foreach (var name in _live.Keys.Where(name => !wanted.ContainsKey(name)).ToList())
        {
            Remove(name);
        }
        foreach (var (name, document) in wanted)
        {
            if (_live.TryGetValue(name, out var known))
            {
                if (IsSame(known.Document, document))
                {
                    continue;
                }
                Remove(name);
            }
            _live[name] = (document, Make(document));
        }
        outbox.SetReceivers([.. _live.Values.Select(receiver => receiver.Live)]);
        FollowWatchdogs(routes);
    }

    /// <summary>Tells the receivers that keep a picture of what fires what it is now, and beats the watchdogs.</summary>
    public void Beat(IReadOnlyCollection<Notification> active, IReadOnlyList<Route> routes, DateTimeOffset asOf)
    {
        foreach (var alertmanager in _live.Values.Select(receiver => receiver.Live).OfType<AlertmanagerReceiver>())
        {
            var wanted = active.Where(one =>
                Notifications.Receivers(routes, one).Contains(alertmanager.Name, StringComparer.Ordinal)
            );
            alertmanager.SetActive([.. wanted], asOf);
        }
        foreach (var (_, watchdog) in _watchdogs.Values)
        {
            watchdog.Beat(asOf);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var name in _live.Keys.ToList())
        {
            Remove(name);
        }
        await Task.WhenAll(_ending);
        http.Dispose();
    }

    void FollowWatchdogs(IReadOnlyList<Route> routes)
    {
        foreach (var route in routes)
        {
            foreach (var receiver in route.Receivers)
            {
                if (_watchdogs.TryGetValue(receiver.Name, out var known) && known.Every == route.WatchdogEvery)
                {
                    continue;
                }
                EndWatchdog(receiver.Name);
                if (route.WatchdogEvery is { } every && _live[receiver.Name].Live is IWatchdogReceiver live)
                {
                    _watchdogs[receiver.Name] = (every, new Watchdog(live, every, loggers.CreateLogger<Watchdog>()));
                }
            }
        }
    }

    void Remove(string name)
    {
        EndWatchdog(name);
        if (_live.Remove(name, out var removed) && removed.Live is IAsyncDisposable disposable)
        {
            _ending.Add(disposable.DisposeAsync().AsTask());
        }
    }

    void EndWatchdog(string name)
    {
        if (_watchdogs.Remove(name, out var watchdog))
        {
            _ending.Add(watchdog.Live.DisposeAsync().AsTask());
        }
    }

    IReceiver Make(Receiver document) =>
        document switch
        {
            Receiver.Webhook webhook => new WebhookReceiver(
                webhook.Name,
                webhook.Url,
                () => Secrets.Read(webhook.Secret),
                http,
                clock
            )
            {
                Link = notification => PageLink.Of(publicUrl, notification),
            },
            Receiver.Alertmanager manager => new AlertmanagerReceiver(
                manager.Name,
                manager.Urls,
                http,
                clock,
                loggers.CreateLogger<AlertmanagerReceiver>()
            )
            {
                Link = notification => PageLink.Of(publicUrl, notification),
            },
            OwnReceiver own => own.Live,
            _ => throw new InvalidOperationException($"There is no receiver for a {document.GetType().Name}."),
        };

    static bool IsSame(Receiver one, Receiver other) =>
        (one, other) switch
        {
            (Receiver.Alertmanager a, Receiver.Alertmanager b) => a.Urls.SequenceEqual(b.Urls),
            _ => one == other,
        };
}
