namespace Leeway.Engine.Notifying;

/// <summary>What one receiver is still to be told, in the order in which it came; thread-safe.</summary>
sealed class PendingParcels
{
    readonly Lock _gate = new();
    readonly OrderedDictionary<string, Parcel> _parcels = [];
    Parcel? _current;

    public IReadOnlyList<Parcel> All
    {
        get
        {
            lock (_gate)
            {
                return [.. _parcels.Values];
            }
        }
    }

    /// <summary>Adds a parcel, unless it is there already.</summary>
    /// <param name="most">So many may be there.</param>
    /// <returns>False if there is no room.</returns>
    public bool TryAdd(Parcel parcel, int most)
    {
        lock (_gate)
        {
            return _parcels.ContainsKey(parcel.Key) || (_parcels.Count < most && _parcels.TryAdd(parcel.Key, parcel));
        }
    }

    /// <summary>The one to be told next: the first of the most urgent alert; null if there is none.</summary>
    public Parcel? Next()
    {
        lock (_gate)
        {
            // A reload may have made a severity more urgent: the end of an alert is not to overtake its beginning even so.
            var urgent = _parcels.Values.MinBy(parcel => parcel.Notification.Rank)?.Notification.Alert;
            return _current = _parcels.Values.FirstOrDefault(parcel => parcel.Notification.Alert == urgent);
        }
    }

    /// <summary>True if it should not wait for the one that is being told.</summary>
    public bool IsUrgent(Parcel parcel)
    {
        lock (_gate)
        {
            return parcel.Notification.Rank < _current?.Notification.Rank;
        }
    }

    /// <summary>False if it was not there any more: somebody else reports it.</summary>
    public bool Remove(Parcel parcel)
    {
        lock (_gate)
        {
            return _parcels.Remove(parcel.Key);
        }
    }

    public IReadOnlyList<Parcel> Clear()
    {
        lock (_gate)
        {
            Parcel[] cleared = [.. _parcels.Values];
            _parcels.Clear();
            return cleared;
        }
    }
}
