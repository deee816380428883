using Leeway.Core.Policies;
using Leeway.Core.Time;
using Leeway.Engine;
using Leeway.Engine.Policies;
using Leeway.Engine.Records;

namespace Leeway.Server.Gating;

/// <summary>What people say that steps of policies waited for: kept, and looked at by the next tick.</summary>
sealed partial class FiledSteps(
    LeewayEngine engine,
    FiledCriteria filed,
    TimeProvider clock,
    ILogger<FiledSteps> logger
) : BackgroundService
{
    static readonly TimeSpan TriesAgainAfter = 1.Minutes;

    // A step that has been entered for longer than that needs somebody to say it again.
    static readonly TimeSpan LookedBack = 400.Days;
    const int Most = 10_000;

    /// <summary>Takes up what was said before a restart, as soon as the records are to be had. Until then steps are kept longer, not shorter.</summary>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var isRead = false; !isRead; )
        {
            await engine.Records.UntilReachable(stoppingToken);
            try
            {
                await Read(stoppingToken);
                isRead = true;
            }
            catch (RecordException trouble)
            {
                NotRead(logger, trouble.Message);
                await Task.Delay(TriesAgainAfter, clock, stoppingToken);
            }
        }
    }

    async Task Read(CancellationToken cancellation)
    {
        var since = clock.GetUtcNow() - LookedBack;
        var releases = await engine.Records.List<StepRelease>(
            all => all.Where(one => one.At >= since).OrderByDescending(one => one.At).Take(Most),
            cancellation
        );
        foreach (var release in releases)
        {
            Note(release);
        }
        var items = await engine.Records.List<ActionItem>(
            all => all.Where(one => one.CreatedAt >= since).OrderByDescending(one => one.CreatedAt).Take(Most),
            cancellation
        );
        var incidents = items.Select(item => item.Incident).ToHashSet();
        foreach (
            var incident in await engine.Records.List<Incident>(
                all => all.Where(one => incidents.Contains(one.Id)),
                cancellation
            )
        )
        {
            foreach (var item in items.Where(one => one.Incident == incident.Id))
            {
                Note(incident, item);
            }
        }
    }

    /// <summary>An action item of an incident is filed for every SLO that the incident hurt.</summary>
    public void Note(Incident incident, ActionItem item)
    {
        foreach (var slo in incident.Slos)
        {
            filed.Note(slo, ExitCriterion.ActionItemsFiled, item.CreatedAt);
        }
    }

    public async Task Add(string slo, ExitCriterion criterion, string note, Person by, CancellationToken cancellation)
    {
        var release = new StepRelease
        {
            Slo = slo,
            Criterion = ExitCriteria.NameOf(criterion),
            Person = by,
            Note = note,
            At = clock.GetUtcNow(),
        };
        await engine.Records.Add(release, by, cancellation);
        Note(release);
    }

    void Note(StepRelease release)
    {
        if (ExitCriteria.Named(release.Criterion) is { } criterion)
        {
            filed.Note(release.Slo, criterion, release.At);
        }
    }

    [LoggerMessage(
        1302,
        LogLevel.Error,
        "What people filed for steps of policies could not be read: {Reason}; such steps are kept until it can, and it is tried again within a minute"
    )]
    static partial void NotRead(ILogger logger, string reason);
}
