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
sealed partial class ServicePasts(
    ChangeReading changes,
    IncidentReading incidents,
    RecordStore records,
    TimeProvider clock,
    ILogger<ServicePasts> logger
)
{
    // A quarter of changes says how the next one will go; what was before was another team's.
    static readonly TimeSpan LookedBack = 90.Days;
    static readonly TimeSpan Fresh = 1.Minutes;

    readonly ConcurrentDictionary<string, Known> _known = new(StringComparer.Ordinal);

    /// <summary>As it was at most a minute and a reading ago; of a service that was never asked for, as it is.</summary>
    /// <exception cref="RecordException">The records cannot be read.</exception>
    public Task<ServicePast> Of(string service)
    {
        var now = clock.GetUtcNow();
        var known = _known.AddOrUpdate(
            service,
            _ => new Known(now, Read(service, now)),
            (_, before) => before.Past.IsFaulted ? new Known(now, Read(service, now)) : before
        );
        if (known.Past.IsCompletedSuccessfully && (now - known.At >= Fresh || now < known.At))
        {
            // Who asks now gets what is known; the next gets what is read meanwhile.
            _known.TryUpdate(service, new Known(now, Read(service, now)), known);
        }
        return known.Past;
    }

    /// <summary>Incidents of a service that nobody has mitigated or closed yet.</summary>
    /// <exception cref="RecordException">The records cannot be read.</exception>
    public async Task<IReadOnlyList<WrittenIncident>> Open(string service, CancellationToken cancellation)
    {
        var open = await records.List<Incident>(
            all =>
                all.Where(one =>
                    one.Service == service && one.Closed == null && one.Mitigated == null && one.MergedInto == null
                ),
            cancellation
        );
        return open.Count == 0 ? [] : await WithAlerts(open, cancellation);
    }

    async Task<IReadOnlyList<WrittenIncident>> WithAlerts(IReadOnlyList<Incident> open, CancellationToken cancellation)
    {
        var wholes = open.Select(one => (Guid?)one.Id).ToList();
        var parts = await records.List<Incident>(
            all => all.Where(one => wholes.Contains(one.MergedInto)),
            cancellation
        );
        var ids = open.Concat(parts).Select(one => one.Id).ToList();
        var notes = await records.List<IncidentNote>(
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
    Task<ServicePast> Read(string service, DateTimeOffset now) =>
        Task.Run(async () =>
        {
            try
            {
                var since = now - LookedBack;
                var all = await incidents.All(since, CancellationToken.None);
                return new ServicePast(
                    await changes.All(service, since, CancellationToken.None),
                    [.. all.Where(story => story.Incident.Service == service)]
                );
            }
            catch (IOException trouble)
            {
                NotRead(logger, service, trouble.Message);
                return ServicePast.None;
            }
        });

    [LoggerMessage(
        1303,
        LogLevel.Warning,
        "The past of {Service} could not be read for its gate, which answers without it: {Reason}"
    )]
    static partial void NotRead(ILogger logger, string service, string reason);

    sealed record Known(DateTimeOffset At, Task<ServicePast> Past);
}
