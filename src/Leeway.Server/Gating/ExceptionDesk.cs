using Leeway.Core.Gates;
using Leeway.Engine;
using Leeway.Engine.Records;

namespace Leeway.Server.Gating;

/// <summary>Asks for exceptions and grants them, within what policies allow. For any number of threads.</summary>
sealed class ExceptionDesk(LeewayEngine engine, TimeProvider clock) : IDisposable
{
    const int ListMax = 100;
    const int QuarterMax = 10_000;

    // Two exceptions that are granted at once are not to be one too many together.
    readonly SemaphoreSlim _granting = new(1);

    /// <summary>Those that hold for a service now.</summary>
    public async Task<IReadOnlyList<GrantedToken>> Granted(string service, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var tokens = await engine.Records.List<ExceptionToken>(
            all => all.Where(one => one.Service == service && one.IsGranted && one.Expires > now).Take(ListMax),
            cancellation
        );
        return
        [
            .. tokens.Select(one => new GrantedToken(
                one.Id.ToString(),
                one.Release,
                string.Join(", ", Approvals(one)),
                one.Expires
            )),
        ];
    }

    /// <summary>The latest, of all services.</summary>
    public Task<IReadOnlyList<ExceptionToken>> Latest(CancellationToken cancellation) =>
        engine.Records.List<ExceptionToken>(
            all => all.OrderByDescending(one => one.CreatedAt).Take(ListMax),
            cancellation
        );

    /// <summary>Those that were granted in this quarter, and others that hold or wait for somebody, by service; the latest first.</summary>
    public async Task<ILookup<string, ExceptionToken>> OfQuarter(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var quarter = ExceptionTerms.QuarterOf(now);
        var tokens = await engine.Records.List<ExceptionToken>(
            all =>
                all.Where(one => one.Expires > now || (one.IsGranted && one.CreatedAt >= quarter))
                    .OrderByDescending(one => one.CreatedAt)
                    .Take(QuarterMax),
            cancellation
        );
        return tokens.ToLookup(one => one.Service, StringComparer.Ordinal);
    }

    /// <summary>How many more a service may be granted in this quarter.</summary>
    /// <param name="tokens">All that it was granted in it.</param>
    public static int Left(ExceptionTerms terms, IEnumerable<ExceptionToken> tokens, DateTimeOffset now)
    {
        var quarter = ExceptionTerms.QuarterOf(now);
        return Math.Max(0, terms.TokensPerQuarter - tokens.Count(one => one.IsGranted && one.CreatedAt >= quarter));
    }

    public async Task<ExceptionToken> Ask(
        string service,
        string version,
        string reason,
        ExceptionTerms terms,
        Person by,
        CancellationToken cancellation
    ) =>
        await engine.Records.Add(
            new ExceptionToken
            {
                Service = service,
                Release = version,
                Reason = reason,
                AskedBy = by,
                Needs = terms.Needs,
                Parties = [],
                Approvers = [],
                IsGranted = false,
                Expires = clock.GetUtcNow() + terms.Expires,
            },
            by,
            cancellation
        ) ?? throw new InvalidOperationException("An exception has nothing that only one may have.");

    /// <summary>Approves for a party; with the last of them it is granted.</summary>
    /// <returns>What stands now, or why it cannot be approved.</returns>
    public async Task<(ExceptionToken? Token, string Refusal)> Approve(
        Guid id,
        string party,
        ExceptionTerms? terms,
        Person by,
        CancellationToken cancellation
    )
    {
        await _granting.WaitAsync(cancellation);
        try
        {
            if (await engine.Records.Find<ExceptionToken>(one => one.Id == id, cancellation) is not { } token)
            {
                return (null, "");
            }
            var refusal = await Refusal(token, party, terms, by, cancellation);
            if (refusal.Length > 0)
            {
                return (token, refusal);
            }
            IReadOnlyList<string> parties = [.. token.Parties, party];
            var isGranted = token.Needs.All(need => parties.Contains(need, StringComparer.Ordinal));
            var change = await engine.Records.Change<ExceptionToken>(
                id,
                token.Version,
                one =>
                    one with
                    {
                        Parties = parties,
                        Approvers = [.. one.Approvers, by.Name],
                        IsGranted = isGranted,
                        Expires = isGranted ? clock.GetUtcNow() + terms!.Expires : one.Expires,
                    },
                by,
                cancellation
            );
            return change is RecordChange<ExceptionToken>.Done(var now)
                ? (now, "")
                : (token, "Somebody else approved it at the same moment; look at it and approve again.");
        }
        finally
        {
            _granting.Release();
        }
    }

    /// <summary>Each party with who spoke for it.</summary>
    public static IEnumerable<string> Approvals(ExceptionToken token) =>
        token.Approvers.Zip(token.Parties, (person, party) => $"{person} ({party})");

    public void Dispose() => _granting.Dispose();

    async Task<string> Refusal(
        ExceptionToken token,
        string party,
        ExceptionTerms? terms,
        Person by,
        CancellationToken cancellation
    )
    {
        var now = clock.GetUtcNow();
        if (token.Expires <= now || token.IsGranted || terms is null)
        {
            return token.IsGranted ? "It is granted already." : "It is not waiting any more; ask for another one.";
        }
        if (!token.Needs.Contains(party, StringComparer.Ordinal))
        {
            return $"It needs {string.Join(", ", token.Needs)}, not '{party}'.";
        }
        if (
            token.Parties.Contains(party, StringComparer.Ordinal)
            || token.Approvers.Contains(by.Name, StringComparer.Ordinal)
        )
        {
            return $"{string.Join(", ", Approvals(token))} approved it already; each party needs a person of its own.";
        }
        return Left(terms, (await OfQuarter(cancellation))[token.Service], now) == 0
            ? $"The {terms.TokensPerQuarter} exceptions of this quarter are used up; escalate, or wait."
            : "";
    }
}
