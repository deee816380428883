using Leeway.Core.Time;

namespace Leeway.Engine.Notifying;

/// <summary>What the Alertmanagers of one receiver are to believe, and what of it they must be told again; thread-safe.</summary>
/// <remarks>An Alertmanager knows an alert by its labels, not by its occasion: of each set of labels one thing is told,
/// and an old occasion's end must not end a new one.</remarks>
sealed class ToldAlerts
{
    public static readonly TimeSpan RepeatsResolvedFor = 15.Minutes;

    readonly Lock _gate = new();
    readonly Dictionary<string, ToldAlert> _told = new(StringComparer.Ordinal);

    /// <summary>Everything that fires now: what fired and is not among them has ended.</summary>
    public void SetActive(IReadOnlyCollection<Notification> active, DateTimeOffset asOf, DateTimeOffset now)
    {
        var firing = new Dictionary<string, Notification>(StringComparer.Ordinal);
        foreach (var notification in active.OrderBy(notification => notification.Since))
        {
            firing[AlertmanagerLabels.Identity(notification)] = notification;
        }
        lock (_gate)
        {
            foreach (var (identity, told) in _told.Where(told => !firing.ContainsKey(told.Key)).ToList())
            {
                if (told.IsFiring)
                {
                    End(identity, told, asOf, now);
                }
            }
            foreach (var (identity, notification) in firing)
            {
                _told[identity] = new ToldAlert(notification, LastSent(identity, notification), RepeatUntil: null);
            }
        }
    }

    /// <summary>True if this is the end of an occasion while another with the same labels fires.</summary>
    public bool IsOvertaken(Notification notification)
    {
        lock (_gate)
        {
            return notification.Status is AlertStatus.Resolved
                && _told.TryGetValue(AlertmanagerLabels.Identity(notification), out var told)
                && told.IsFiring
                && told.Notification.Since != notification.Since;
        }
    }

    /// <summary>An Alertmanager has accepted this.</summary>
    public void Accepted(Notification notification, DateTimeOffset now)
    {
        var repeatUntil =
            notification.Status is AlertStatus.Resolved ? now + RepeatsResolvedFor : (DateTimeOffset?)null;
        lock (_gate)
        {
            _told[AlertmanagerLabels.Identity(notification)] = new ToldAlert(notification, now, repeatUntil);
        }
    }

    /// <summary>The alerts that were not accepted within the last interval; forgets what has been resolved for long.</summary>
    public IReadOnlyList<Notification> Due(TimeSpan interval, DateTimeOffset now)
    {
        lock (_gate)
        {
            foreach (var (identity, _) in _told.Where(told => told.Value.RepeatUntil < now).ToList())
            {
                _told.Remove(identity);
            }
            return
            [
                .. _told
                    .Values.Where(told => told.SentAt is not { } sent || now - sent >= interval)
                    .Select(told => told.Notification),
            ];
        }
    }

    /// <summary>An Alertmanager has accepted these again; what has changed since they were due stays due.</summary>
    public void Refreshed(IEnumerable<Notification> notifications, DateTimeOffset now)
    {
        lock (_gate)
        {
            foreach (var notification in notifications)
            {
                var identity = AlertmanagerLabels.Identity(notification);
                if (_told.TryGetValue(identity, out var told) && told.Notification.Key == notification.Key)
                {
                    _told[identity] = told with { SentAt = now };
                }
            }
        }
    }

    DateTimeOffset? LastSent(string identity, Notification notification) =>
        _told.TryGetValue(identity, out var told) && told.IsFiring && told.Notification.Since == notification.Since
            ? told.SentAt
            : null;

    void End(string identity, ToldAlert told, DateTimeOffset at, DateTimeOffset now)
    {
        if (told.SentAt is null)
        {
            // Nobody was told that it began; the outbox tells both in their order.
            _told.Remove(identity);
            return;
        }
        _told[identity] = told with
        {
            Notification = told.Notification.Resolve(at, told.Notification.Reason),
            RepeatUntil = now + RepeatsResolvedFor,
        };
    }
}
