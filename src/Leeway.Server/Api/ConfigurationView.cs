using Leeway.Client;
using Leeway.Documents;
using Leeway.Engine;
using Leeway.Engine.Notifying;
using Leeway.Engine.Records;
using Leeway.Ledger;

namespace Leeway.Server.Api;

/// <summary>The configuration and the server itself as the API shows them.</summary>
public static class ConfigurationView
{
    public static ConfigurationDetail Of(EngineSnapshot snapshot) =>
        new()
        {
            Revision = snapshot.Status.Revision,
            LoadedAt = snapshot.Status.LoadedAt,
            Services = snapshot.Configuration.Services.Count,
            Slos = snapshot.Configuration.Objectives.Count,
            ScrapeJobs = snapshot.Configuration.ScrapeJobs.Count,
            Sources = snapshot.Configuration.QuerySources.Count,
            Adjustments = snapshot.Configuration.Adjustments.Count,
            Routes = snapshot.Configuration.Routes.Count,
            Warnings = [.. snapshot.Status.Warnings.Select(Of)],
            RefusedAt = snapshot.Status.RefusedAt,
            Errors = [.. snapshot.Status.Errors.Select(Of)],
        };

    public static ProblemDetail Of(Problem problem) =>
        new()
        {
            File = problem.File,
            Line = problem.Line,
            Column = problem.Column,
            Severity = problem.Severity == ProblemSeverity.Error ? "error" : "warning",
            What = problem.What,
            Remedy = problem.Remedy,
            Text = problem.ToString(),
        };

    public static ServerStatus Status(LeewayEngine engine)
    {
        var snapshot = engine.Snapshot;
        return new ServerStatus
        {
            Version = typeof(LeewayEngine).Assembly.GetName().Version?.ToString(3) ?? "",
            TickSeconds = engine.Ledger.Grid.Length.TotalSeconds,
            AsOf = snapshot.AsOf,
            Ledger = snapshot.LedgerHealth is LedgerHealth.Durable ? "durable" : "memory",
            LedgerTrouble = snapshot.LedgerHealth switch
            {
                LedgerHealth.MemoryOnly memory => memory.Reason,
                LedgerHealth.Durable durable => durable.PutOff,
                _ => null,
            },
            LedgerIsWhole = snapshot.LedgerIsWhole,
            Records = snapshot.Records is RecordHealth.Away ? "away" : "reachable",
            RecordsTrouble = (snapshot.Records as RecordHealth.Away)?.Reason,
            CountingPausedUntil = snapshot.CountingPausedUntil,
            Undelivered = [.. snapshot.Undelivered.Select(Of)],
        };
    }

    static DeliveryDetail Of(DeliveryView delivery) =>
        new()
        {
            Receiver = delivery.Receiver,
            Key = delivery.Key,
            Attempts = delivery.Attempts,
            LastError = delivery.LastReason,
            NextTryAt = delivery.NextTryAt,
        };
}
