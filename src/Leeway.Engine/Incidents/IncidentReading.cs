using Leeway.Core.Incidents;
using Leeway.Engine.Evaluating;
using Leeway.Engine.Records;

namespace Leeway.Engine.Incidents;

/// <summary>Incidents as somebody wants to read them: what is written down, and what the ledger says of it.</summary>
public sealed class IncidentReading(RecordStore records, IncidentLedger ledger)
{
    /// <summary>More are not shown at a time; the oldest are left out.</summary>
    public const int IncidentsMax = 2000;

    // Of a quarter and what came after: a team that files more does not do them.
    const int ItemsMax = 10_000;

    /// <summary>All that stand for themselves, the newest first.</summary>
    /// <param name="since">Leaves out those that were known before; null for all.</param>
    /// <param name="before">Leaves out those that were known from then on; null for none.</param>
    public async Task<IReadOnlyList<IncidentStory>> All(
        DateTimeOffset? since,
        CancellationToken stop,
        DateTimeOffset? before = null
    )
    {
        var from = since ?? DateTimeOffset.UnixEpoch;
        var until = before ?? DateTimeOffset.MaxValue;
        var incidents = await records.List<Incident>(
            all =>
                all.Where(one => one.MergedInto == null && one.Detected >= from && one.Detected < until)
                    .OrderByDescending(one => one.Detected)
                    .Take(IncidentsMax),
            stop
        );
        return
        [
            .. ledger
                .Stories(incidents, await Acknowledged(stop))
                .OrderByDescending(story => story.Start)
                .ThenByDescending(story => story.Incident.Number),
        ];
    }

    /// <summary>One with all that is written down of it, and of its parts; null if there is none of that number.</summary>
    public async Task<IncidentFile?> File(int number, CancellationToken stop)
    {
        if (await records.Find<Incident>(one => one.Number == number, stop) is not { } found)
        {
            return null;
        }
        var stories = await All(null, stop);
        var story =
            stories.FirstOrDefault(one => one.Incident.Id == found.Id)
            ?? ledger.Stories([found], await Acknowledged(stop))[0];
        var parts = await records.List<Incident>(all => all.Where(one => one.MergedInto == found.Id), stop);
        var ids = parts.Select(part => part.Id).Append(found.Id).ToList();
        var notes = await records.List<IncidentNote>(
            all => all.Where(one => ids.Contains(one.Incident)).OrderBy(one => one.At).ThenBy(one => one.Id),
            stop
        );
        var items = await records.List<ActionItem>(
            all => all.Where(one => ids.Contains(one.Incident)).OrderBy(one => one.Priority).ThenBy(one => one.Id),
            stop
        );
        var before = stories.Where(one => one.Start < story.Start && one.Incident.Id != found.Id).ToList();
        return new IncidentFile(
            story,
            parts,
            found.MergedInto is { } into ? await records.Find<Incident>(one => one.Id == into, stop) : null,
            notes,
            items,
            SimilarIncidents.Of(story, before, await Beginnings(stop)),
            await Repeated(story, before, stop),
            ledger.Owed(story, items, await Filed(story.Start - IncidentObligations.Quarter, stop), before)
        );
    }

    /// <summary>What policies ask for because of incidents of the last quarter and nobody has done; each once, with the last incident that it is about.</summary>
    /// <param name="stories">All, the newest first.</param>
    public async Task<IReadOnlyList<(IncidentStory Story, IncidentObligation Owed)>> StillOwed(
        IReadOnlyList<IncidentStory> stories,
        DateTimeOffset now,
        CancellationToken stop
    )
    {
        var since = now - IncidentObligations.Quarter;
        var filed = await Filed(since - IncidentObligations.Quarter, stop);
        var wholes = await Wholes(stop);
        var items = filed.ToLookup(item => wholes.GetValueOrDefault(item.Incident, item.Incident));
        return
        [
            .. stories
                .Where(story => story.Start >= since)
                .SelectMany(
                    story =>
                        ledger.Owed(
                            story,
                            [.. items[story.Incident.Id]],
                            filed,
                            [.. stories.Where(one => one.Start < story.Start)]
                        ),
                    (story, owed) => (story, owed)
                )
                .Where(one => !one.owed.Owed.IsMet)
                .DistinctBy(one => (one.owed.Policy, one.owed.Owed.Subject, one.owed.Owed.Obligation)),
        ];
    }

    /// <summary>What is still to be done so that incidents do not come again, the most urgent first.</summary>
    public Task<IReadOnlyList<ActionItem>> OpenItems(CancellationToken stop) =>
        records.List<ActionItem>(all => all.Where(one => one.Done == null).OrderBy(one => one.Priority), stop);

    Task<IReadOnlyList<ActionItem>> Filed(DateTimeOffset since, CancellationToken stop) =>
        records.List<ActionItem>(
            all => all.Where(one => one.CreatedAt >= since).OrderByDescending(one => one.CreatedAt).Take(ItemsMax),
            stop
        );

    // The last one of its class, if something is still to be done about it: it might not have come again.
    async Task<IncidentStory?> Repeated(IncidentStory story, List<IncidentStory> before, CancellationToken stop)
    {
        var ordered = before.Append(story).OrderBy(one => one.Start).ToList();
        var last = Recurrence.Of([.. ordered.Select(one => (one.Start, one.Incident.Fault.Name))])[^1];
        return last is { } place && (await OpenItems(stop)).Any(item => item.Incident == ordered[place].Incident.Id)
            ? ordered[place]
            : null;
    }

    async Task<IReadOnlyDictionary<Guid, DateTimeOffset>> Acknowledged(CancellationToken stop)
    {
        var acknowledgements = await records.List<Acknowledgement>(all => all, stop);
        if (acknowledgements.Count == 0)
        {
            return new Dictionary<Guid, DateTimeOffset>();
        }
        var taken = acknowledgements.ToLookup(one => one.Since);
        return (await Beginnings(stop))
            .Select(notes =>
                (
                    notes.Key,
                    At: notes
                        .SelectMany(note => taken[note.At].Where(one => Occasion.NameIn(note.Alert!) == one.Slo))
                        .Min(one => (DateTimeOffset?)one.CreatedAt)
                )
            )
            .Where(one => one.At is not null)
            .ToDictionary(one => one.Key, one => one.At!.Value);
    }

    // Of alerts, by the incident that they opened or joined, or by that of which it is a part.
    async Task<ILookup<Guid, IncidentNote>> Beginnings(CancellationToken stop)
    {
        var notes = await records.List<IncidentNote>(all => all.Where(one => one.Kind == NoteKind.AlertBegan), stop);
        var wholes = await Wholes(stop);
        return notes.OrderBy(note => note.At).ToLookup(note => wholes.GetValueOrDefault(note.Incident, note.Incident));
    }

    // By the id of each part.
    async Task<Dictionary<Guid, Guid>> Wholes(CancellationToken stop) =>
        (await records.List<Incident>(all => all.Where(one => one.MergedInto != null), stop)).ToDictionary(
            part => part.Id,
            part => part.MergedInto!.Value
        );
}
