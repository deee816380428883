using Leeway.Core.Agreements;
using Leeway.Core.Time;
using Leeway.Engine;
using Leeway.Engine.Records;

namespace Leeway.Server.Api;

/// <summary>Approvals that were signed with a token or through a proxy, as the records have them.</summary>
/// <remarks>For any number of threads. Pages that show agreements go on with what was known when the records cannot be read.</remarks>
sealed class SignedApprovals(LeewayEngine engine, TimeProvider clock)
{
    // Another Leeway over the same records may have taken one.
    static readonly TimeSpan Fresh = 10.Seconds;

    volatile Known _known = new(DateTimeOffset.MinValue, []);

    public async Task<IReadOnlyList<Core.Agreements.Approval>> Of(string slo, CancellationToken stop) =>
        [.. (await All(stop)).Where(one => one.Slo == slo).Select(Read).OfType<Core.Agreements.Approval>()];

    /// <summary>What was known before a new approval is not.</summary>
    public void Forget() => _known = new Known(DateTimeOffset.MinValue, _known.Approvals);

    async Task<IReadOnlyList<Engine.Records.Approval>> All(CancellationToken stop)
    {
        var (known, now) = (_known, clock.GetUtcNow());
        if (now - known.At < Fresh && now >= known.At)
        {
            return known.Approvals;
        }
        try
        {
            var all = await engine.Records.List<Engine.Records.Approval>(all => all, stop);
            _known = new Known(now, all);
            return all;
        }
        catch (RecordException)
        {
            return known.Approvals;
        }
    }

    static Core.Agreements.Approval? Read(Engine.Records.Approval one) =>
        PartyWords.Read(one.Party) is { } party
            ? new(party, one.Person.Name, one.At.UtcDay, one.Terms, $"signed ({one.How})")
            : null;

    sealed record Known(DateTimeOffset At, IReadOnlyList<Engine.Records.Approval> Approvals);
}
