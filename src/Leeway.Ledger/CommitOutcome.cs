namespace Leeway.Ledger;

/// <summary>Where a commit ended up.</summary>
public abstract record CommitOutcome
{
    CommitOutcome() { }

    /// <summary>On disk, flushed.</summary>
    /// <param name="Sequence">The number of the commit; that of the one before if nothing was staged.</param>
    public sealed record Durable(long Sequence) : CommitOutcome;

    /// <summary>In memory only; the next commit tries to write both.</summary>
    public sealed record MemoryOnly(string Reason) : CommitOutcome;
}
