using Leeway.Client;
using Leeway.Engine;
using Leeway.Engine.Evaluating;
using Leeway.Engine.Records;

namespace Leeway.Server.Api;

/// <summary>Who has taken which alert.</summary>
sealed partial class Acknowledgements(LeewayEngine engine, ILogger<Acknowledgements> logger)
{
    /// <summary>All alerts of this moment, each with who has it.</summary>
    public Task<IReadOnlyList<AlertDetail>> All(CancellationToken stop) => On(AlertView.All(engine.Snapshot), stop);

    /// <summary>The alerts, each with who has it. If the records are not to be had they are shown all the same: alerts matter more.</summary>
    public async Task<IReadOnlyList<AlertDetail>> On(IEnumerable<AlertDetail> alerts, CancellationToken stop)
    {
        var all = alerts.ToList();
        var open = all.Where(alert => alert.Id is not null).ToList();
        if (open.Count == 0)
        {
            return all;
        }
        var since = open.Min(alert => alert.Since);
        try
        {
            var taken = await engine.Records.List<Acknowledgement>(
                those => those.Where(one => one.Since >= since),
                stop
            );
            var byAlert = taken.ToDictionary(one => one.Alert, View, StringComparer.Ordinal);
            return [.. all.Select(alert => alert with { Acknowledgement = byAlert.GetValueOrDefault(alert.Id ?? "") })];
        }
        catch (RecordException trouble)
        {
            NotRead(logger, trouble.Message);
            return all;
        }
    }

    public static AcknowledgementDetail View(Acknowledgement one) =>
        new()
        {
            Alert = one.Alert,
            Person = one.Person.Name,
            At = one.CreatedAt,
            ChangedAt = one.ChangedAt,
            Note = one.Note,
            Version = one.Version,
        };

    /// <summary>The occasion of an alert that fires; null if there is none of that id.</summary>
    public static Occasion? Firing(EngineSnapshot snapshot, string id) =>
        snapshot.WithGroups().SelectMany(slo => slo.Occasions).FirstOrDefault(occasion => occasion.Id == id);

    [LoggerMessage(5020, LogLevel.Warning, "Showed alerts without who has taken them: {Trouble}")]
    static partial void NotRead(ILogger logger, string trouble);
}
