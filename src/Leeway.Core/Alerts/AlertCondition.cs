namespace Leeway.Core.Alerts;

/// <summary>Whether what an alert watches for is the case, as far as the ledger can tell.</summary>
public abstract record AlertCondition(Verdict Verdict, string Reason)
{
    /// <summary>It is the case.</summary>
    public sealed record Met(string Reason) : AlertCondition(Verdict.Met, Reason);

    /// <summary>It is not the case.</summary>
    public sealed record NotMet(string Reason) : AlertCondition(Verdict.NotMet, Reason);

    /// <summary>There is no data to tell from: nothing starts to fire, and nothing stops.</summary>
    public sealed record Unknown(string Reason) : AlertCondition(Verdict.Unknown, Reason);
}
