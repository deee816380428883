using System.Collections.Concurrent;
using Leeway.Core.Time;
using Leeway.Engine.Changes;
using Leeway.Engine.Incidents;
using Leeway.Engine.Records;

namespace Leeway.Server.Gating;

/// <summary>What the records say of services when a gate is asked. For any number of threads.</summary>
/// <remarks>
/// What a change cost is read from the ledger, which takes longer than an answer may: it is read again at most once a minute, beside the answers.
/// </remarks>
sealed partial class ServicePasts
{
    // A quarter of changes says how the next one will go; what was before was another team's.
    static readonly TimeSpan LookedBack = 90.Days;

    readonly ChangeReading _changes;
    readonly IncidentReading _incidents;
    readonly RecordStore _records;
    readonly TimeProvider _clock;
    readonly ILogger<ServicePasts> _logger;
    readonly ConcurrentDictionary<string, Recent<IReadOnlyList<ChangeStory>>> _changesOf = new(StringComparer.Ordinal);

    // Of all services: those of one are not to be had without the others that they may overlap.
    readonly Recent<ILookup<string, IncidentStory>> _incidentsOf;

    public ServicePasts(
        ChangeReading changes,
        IncidentReading incidents,
        RecordStore records,
        TimeProvider clock,
        ILogger<ServicePasts> logger
    )
    {
        (_changes, _incidents, _records, _clock, _logger) = (changes, incidents, records, clock, logger);
        _incidentsOf = new(clock, now => Task.Run(() => ReadIncidents(now - LookedBack)));
    }

    /// <summary>As it was at most a minute and a reading ago; of a service that was never asked for, as it is.</summary>
    /// <exception cref="RecordException">The records cannot be read.</exception>
    public async Task<ServicePast> Of(string service)
    {
        var changes = _changesOf.GetOrAdd(
            service,
            _ => new(_clock, now => Task.Run(() => ReadChanges(service, now - LookedBack)))
        );
        return new ServicePast(await changes.Value, [.. (await _incidentsOf.Value)[service]]);
    }

    /// <summary>Incidents that nobody has mitigated or closed yet, by service.</summary>
    /// <exception cref="RecordException">The records cannot be read.</exception>
    public async Task<ILookup<string, WrittenIncident>> Open(CancellationToken cancellation)
    {
        var open = await _records.List<Incident>(
            all => all.Where(one => one.Closed == null && one.Mitigated == null && one.MergedInto == null),
            cancellation
        );
        var written = open.Count == 0 ? [] : await WithAlerts(open, cancellation);
        return written.ToLookup(one => one.Incident.Service, StringComparer.Ordinal);
    }

    async Task<IReadOnlyList<WrittenIncident>> WithAlerts(IReadOnlyList<Incident> open, CancellationToken cancellation)
    {
        var wholes = open.Select(one => (Guid?)one.Id).ToList();
        var parts = await _records.List<Incident>(
            all => all.Where(one => wholes.Contains(one.MergedInto)),
            cancellation
        );
        var ids = open.Concat(parts).Select(one => one.Id).ToList();
        var notes = await _records.List<IncidentNote>(
            all => all.Where(one => one.Kind == NoteKind.AlertBegan && ids.Contains(one.Incident)),
            cancellation
        );
        return
        [
            .. open.Select(incident => new WrittenIncident(
                incident,
                [
                    .. notes
                        .Where(note =>
                            note.Incident == incident.Id
                            || parts.Any(part => part.Id == note.Incident && part.MergedInto == incident.Id)
                        )
                        .Select(note => note.Alert!),
                ]
            )),
        ];
    }

    // Not with the asker's token: whoever asks next wants it too.
    async Task<ILookup<string, IncidentStory>> ReadIncidents(DateTimeOffset since)
    {
        IReadOnlyList<IncidentStory> stories = [];
        try
        {
            stories = await _incidents.All(since, CancellationToken.None);
        }
        catch (IOException trouble)
        {
            NotRead(_logger, trouble.Message);
        }
        return stories.ToLookup(story => story.Incident.Service, StringComparer.Ordinal);
    }

    async Task<IReadOnlyList<ChangeStory>> ReadChanges(string service, DateTimeOffset since)
    {
        try
        {
            return await _changes.All(service, since, CancellationToken.None);
        }
        catch (IOException trouble)
        {
            NotRead(_logger, trouble.Message);
            return [];
        }
    }

    [LoggerMessage(
        1303,
        LogLevel.Warning,
        "The past of services could not be read for their gates, which answer without it: {Reason}"
    )]
    static partial void NotRead(ILogger logger, string reason);
}
