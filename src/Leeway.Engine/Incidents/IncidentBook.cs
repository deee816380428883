using Leeway.Core.Alerts;
using Leeway.Core.Incidents;
using Leeway.Engine.Notifying;
using Leeway.Engine.Records;

namespace Leeway.Engine.Incidents;

/// <summary>Incidents as alerts open them: each telling of an alert is written down once, however often it is told.</summary>
/// <param name="records">May be shared with another Leeway: what both tell is written down once too.</param>
sealed class IncidentBook(RecordStore records)
{
    // Two that write at once take one number, or change one incident: whoever loses looks again.
    const int Tries = 10;

    /// <summary>Adds the alert's beginning to the service's open incident, or opens one.</summary>
    public Task Began(Notification told, CancellationToken stop) => Write(told, NoteKind.AlertBegan, stop);

    /// <summary>Notes the alert's end where its beginning is; nothing if nobody knows of its beginning.</summary>
    public Task Ended(Notification told, CancellationToken stop) => Write(told, NoteKind.AlertEnded, stop);

    async Task Write(Notification told, NoteKind kind, CancellationToken stop)
    {
        for (var left = Tries; left > 0; left--)
        {
            if (await Note(told.Key, stop) is not null)
            {
                return;
            }
            await using var edit = records.Edit(Person.Leeway);
            var incident = kind is NoteKind.AlertBegan ? await Opened(told, edit, stop) : await IncidentOf(told, stop);
            if (incident is not { } id)
            {
                return;
            }
            edit.Add(
                new IncidentNote
                {
                    Incident = id,
                    Kind = kind,
                    At = told.Instant,
                    Person = Person.Leeway,
                    Text = IncidentText.Fitting(
                        $"{told.Slo}{told.Group} {told.Severity}: {told.Reason}",
                        IncidentNote.TextMax
                    ),
                    Alert = told.Key,
                }
            );
            if (await edit.Save(stop) is SaveOutcome.Saved)
            {
                return;
            }
        }
        throw new RecordException("Others changed the incident each time that it was to be written.");
    }

    async Task<Guid?> Opened(Notification told, RecordEdit edit, CancellationToken stop)
    {
        if (await Joined(told, stop) is { } open)
        {
            if (!open.Slos.Contains(told.Slo, StringComparer.Ordinal) && open.Slos.Count < Incident.SlosMax)
            {
                edit.Change(open, open with { Slos = [.. open.Slos, told.Slo] });
            }
            return open.Id;
        }
        return edit.Add(
            new Incident
            {
                Number = await IncidentNumbers.Next(records, stop),
                Title = IncidentText.Fitting(TitleOf(told), Incident.TitleMax),
                Service = told.Service,
                Slos = [told.Slo],
                Detected = told.Since,
                Detection = Detection.Alert,
            }
        ).Id;
    }

    // An incident that everybody has forgotten is not to swallow what comes a week later.
    async Task<Incident?> Joined(Notification told, CancellationToken stop)
    {
        var open = await records.List<Incident>(
            all =>
                all.Where(one => one.Service == told.Service && one.Closed == null && one.MergedInto == null)
                    .OrderByDescending(one => one.Detected)
                    .Take(10),
            stop
        );
        foreach (var incident in open)
        {
            var notes = await records.List<IncidentNote>(all => all.Where(one => one.Incident == incident.Id), stop);
            var firing =
                notes.Count(one => one.Kind is NoteKind.AlertBegan)
                > notes.Count(one => one.Kind is NoteKind.AlertEnded);
            if (firing || notes.Append(null).Max(one => one?.At ?? incident.Detected) >= told.Since - Impact.Before)
            {
                return incident;
            }
        }
        return null;
    }

    async Task<Guid?> IncidentOf(Notification ended, CancellationToken stop) =>
        (await Note((ended with { Status = AlertStatus.Firing }).Key, stop))?.Incident;

    Task<IncidentNote?> Note(string key, CancellationToken stop) =>
        records.Find<IncidentNote>(one => one.Alert == key, stop);

    static string TitleOf(Notification told) =>
        AlertKinds.Of(told.Rule) switch
        {
            AlertKind.TargetGone => $"A target of {told.Slo}{told.Group} is gone",
            AlertKind.NoTraffic => $"{told.Slo}{told.Group} gets no traffic",
            AlertKind.BudgetLeft => $"{told.Slo}{told.Group} has little budget left",
            _ => $"{told.Slo}{told.Group} burns its budget",
        };
}
