using Leeway.Client;
using Leeway.Core.Outlooks;
using Leeway.Documents;

namespace Leeway.Server.Api;

/// <summary>Makes plans one after the other, each once: the same question to the same documents has the same answer.</summary>
/// <remarks>Safe for concurrent use. A plan takes a second of the processors, and a processor is to be left for the ticks.</remarks>
public sealed class PlanDesk(IHostApplicationLifetime lifetime) : IDisposable
{
    const int PlansKept = 64;

    readonly SemaphoreSlim _turn = new(1);
    readonly Dictionary<(string Slo, string Question), PlanDetail> _plans = [];
    Configuration? _configuration;

    /// <param name="asked">What tells this question from others about the SLO.</param>
    public async Task<PlanDetail> Of(
        Configuration configuration,
        string slo,
        PlanQuestion question,
        string asked,
        CancellationToken stop
    )
    {
        await _turn.WaitAsync(stop);
        try
        {
            if (!ReferenceEquals(_configuration, configuration) || _plans.Count >= PlansKept)
            {
                _plans.Clear();
                _configuration = configuration;
            }
            if (!_plans.TryGetValue((slo, asked), out var plan))
            {
                using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, lifetime.ApplicationStopping);
                plan = await Task.Run(
                    () => PlanRun.Of(configuration.RiskBook, slo, question, record: null, either.Token),
                    either.Token
                );
                _plans.Add((slo, asked), plan);
            }
            return plan;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();
}
