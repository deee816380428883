using System.Collections.Concurrent;
using Leeway.Core.Outlooks;
using Leeway.Core.Records;
using Leeway.Documents;

namespace Leeway.Server.Api;

/// <summary>Makes plans one after the other, each once: the same question to the same documents has the same answer.</summary>
/// <remarks>Safe for concurrent use. A plan takes seconds of the processors, of which one is left for the ticks if there are several.</remarks>
public sealed class PlanDesk(IHostApplicationLifetime lifetime) : IDisposable
{
    /// <summary>When to ask again, of whom too many others wait.</summary>
    public const int RetryAfterSeconds = 10;

    /// <summary>So many may wait while a plan is made.</summary>
    public const int WaitingMax = 4;

    const int PlansKept = 64;

    static readonly int Processors = Math.Max(1, Environment.ProcessorCount - 1);

    readonly SemaphoreSlim _turn = new(1);
    int _asking;
    Kept _kept = new(null);

    /// <param name="record">Null for what people estimated; a plan with it is not kept.</param>
    /// <returns>Null if too many wait already.</returns>
    public async Task<MadePlan?> Of(
        Configuration configuration,
        string slo,
        PlanQuestion question,
        IncidentRecord? record,
        CancellationToken stop
    )
    {
        if (record is null && Find(configuration, slo, question) is { } made)
        {
            return made;
        }
        try
        {
            return Interlocked.Increment(ref _asking) > WaitingMax + 1
                ? null
                : await InTurn(configuration, slo, question, record, stop);
        }
        finally
        {
            Interlocked.Decrement(ref _asking);
        }
    }

    public void Dispose() => _turn.Dispose();

    async Task<MadePlan> InTurn(
        Configuration configuration,
        string slo,
        PlanQuestion question,
        IncidentRecord? record,
        CancellationToken stop
    )
    {
        await _turn.WaitAsync(stop);
        try
        {
            // Somebody before may have asked the same.
            if (record is null && Find(configuration, slo, question) is { } made)
            {
                return made;
            }
            using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, lifetime.ApplicationStopping);
            var plan = await Task.Run(
                () => PlanRun.Of(configuration.RiskBook, slo, question, record, Processors, either.Token),
                either.Token
            );
            if (record is null)
            {
                Keep(configuration, slo, question, plan);
            }
            return plan;
        }
        finally
        {
            _turn.Release();
        }
    }

    MadePlan? Find(Configuration configuration, string slo, PlanQuestion question)
    {
        var kept = Volatile.Read(ref _kept);
        return ReferenceEquals(kept.Configuration, configuration)
            ? kept.Plans.GetValueOrDefault((slo, question.EngineerWeeks))
            : null;
    }

    // Only whose turn it is does this.
    void Keep(Configuration configuration, string slo, PlanQuestion question, MadePlan plan)
    {
        if (!ReferenceEquals(_kept.Configuration, configuration) || _kept.Plans.Count >= PlansKept)
        {
            Volatile.Write(ref _kept, new Kept(configuration));
        }
        _kept.Plans[(slo, question.EngineerWeeks)] = plan;
    }

    sealed record Kept(Configuration? Configuration)
    {
        public ConcurrentDictionary<(string Slo, double EngineerWeeks), MadePlan> Plans { get; } = [];
    }
}
