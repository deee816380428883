using Leeway.Engine.Records;

namespace Leeway.Engine.Incidents;

/// <summary>Incidents as people write them down: whatever changes one leaves a note in it, in the same transaction.</summary>
/// <param name="records">May be written by others meanwhile.</param>
public sealed class IncidentDesk(RecordStore records)
{
    // Of two who write at once one looks again; eight at once is more than an incident has people.
    const int Tries = 10;

    /// <summary>Opens an incident by hand, or takes one over from elsewhere.</summary>
    /// <param name="draft">Its number is given here.</param>
    /// <returns>Null if one with its reference is there already.</returns>
    public async Task<Incident?> Open(Incident draft, Person by, CancellationToken stop)
    {
        for (var left = Tries; left > 0; left--)
        {
            if (draft.Reference is { } reference && await IsThere(reference, stop))
            {
                return null;
            }
            await using var edit = records.Edit(by);
            var opened = edit.Add(draft with { Number = await IncidentNumbers.Next(records, stop) });
            edit.Add(Note(opened, NoteKind.Opened, opened.Detected, by, opened.Title));
            if (await edit.Save(stop) is SaveOutcome.Saved)
            {
                return opened;
            }
        }
        throw Busy();
    }

    // What began here, was taken over elsewhere and comes back is called by its own id.
    async Task<bool> IsThere(string reference, CancellationToken stop)
    {
        var own = Guid.TryParse(reference, out var id) ? id : Guid.Empty;
        return await records.Find<Incident>(one => one.Reference == reference || one.Id == own, stop) is not null;
    }

    public Task<Incident?> Find(int number, CancellationToken stop) =>
        records.Find<Incident>(one => one.Number == number, stop);

    /// <summary>Changes an incident, and notes what is not as it was.</summary>
    /// <param name="version">The version that somebody has seen; null if it makes no difference what else was changed.</param>
    /// <param name="change">May throw an <see cref="ArgumentException"/> for what cannot be kept.</param>
    public async Task<RecordChange<Incident>> Edit(
        int number,
        int? version,
        Func<Incident, Incident> change,
        DateTimeOffset at,
        Person by,
        CancellationToken stop
    )
    {
        for (var left = Tries; left > 0; left--)
        {
            if (await Find(number, stop) is not { } before)
            {
                return new RecordChange<Incident>.Missing();
            }
            if (version is { } seen && before.Version != seen)
            {
                return new RecordChange<Incident>.Stale(before);
            }
            var after = change(before);
            var (kind, text) = IncidentDifference.Of(before, after);
            if (text.Length == 0)
            {
                return new RecordChange<Incident>.Done(before);
            }
            await using var edit = records.Edit(by);
            var changed = edit.Change(before, after);
            edit.Add(Note(before, kind, at, by, text));
            if (await edit.Save(stop) is SaveOutcome.Saved)
            {
                return new RecordChange<Incident>.Done(changed);
            }
        }
        throw Busy();
    }

    /// <returns>False if there is no such incident.</returns>
    public async Task<bool> AddNote(int number, DateTimeOffset at, string text, Person by, CancellationToken stop)
    {
        if (await Find(number, stop) is not { } incident)
        {
            return false;
        }
        await records.Add(Note(incident, NoteKind.Note, at, by, text), by, stop);
        return true;
    }

    /// <summary>Makes one incident a part of another; its notes and action items stay with it and are shown with the other's.</summary>
    /// <returns>Why that cannot be, as a sentence; null if it is done.</returns>
    public async Task<string?> Merge(int number, int into, DateTimeOffset at, Person by, CancellationToken stop)
    {
        for (var left = Tries; left > 0; left--)
        {
            var (part, whole) = (await Find(number, stop), await Find(into, stop));
            if (part is null || whole is null)
            {
                return $"There is no incident {(part is null ? number : into)}.";
            }
            if (part.Id == whole.Id || part.MergedInto is not null || whole.MergedInto is not null)
            {
                return $"Incident {(whole.MergedInto is null ? number : into)} is a part of another already, or of itself.";
            }
            await using var edit = records.Edit(by);
            edit.Change(part, part with { MergedInto = whole.Id });
            edit.Change(whole, Whole(whole, part));
            edit.Add(Note(whole, NoteKind.Merged, at, by, $"Incident {number} is a part of this: {part.Title}"));
            foreach (
                var inner in await records.List<Incident>(all => all.Where(one => one.MergedInto == part.Id), stop)
            )
            {
                edit.Change(inner, inner with { MergedInto = whole.Id });
            }
            if (await edit.Save(stop) is SaveOutcome.Saved)
            {
                return null;
            }
        }
        throw Busy();
    }

    /// <returns>Null if there is no such incident.</returns>
    public async Task<ActionItem?> AddItem(int number, ActionItem draft, Person by, CancellationToken stop) =>
        await Find(number, stop) is { } incident
            ? await records.Add(draft with { Incident = incident.Id }, by, stop)
            : null;

    public Task<RecordChange<ActionItem>> EditItem(
        Guid id,
        int version,
        Func<ActionItem, ActionItem> change,
        Person by,
        CancellationToken stop
    ) => records.Change(id, version, change, by, stop);

    static Incident Whole(Incident whole, Incident part) =>
        whole with
        {
            Slos = [.. whole.Slos.Union(part.Slos, StringComparer.Ordinal).Take(Incident.SlosMax)],
            Detected = part.Detected < whole.Detected ? part.Detected : whole.Detected,
        };

    static IncidentNote Note(Incident incident, NoteKind kind, DateTimeOffset at, Person by, string text) =>
        new()
        {
            Incident = incident.Id,
            Kind = kind,
            At = at,
            Person = by,
            Text = text,
        };

    static RecordException Busy() => new("Others changed the incident each time that it was to be written; try again.");
}
