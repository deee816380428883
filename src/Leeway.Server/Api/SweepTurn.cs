namespace Leeway.Server.Api;

/// <summary>Lets one sweep be reckoned at a time, so that a processor is left for the ticks.</summary>
public sealed class SweepTurn : IDisposable
{
    /// <summary>When to ask again, of whom it is not the turn: a sweep over a year takes a second or two.</summary>
    public const int RetryAfterSeconds = 5;

    readonly SemaphoreSlim _free = new(1);

    /// <summary>The turn, which ends when it is disposed of; null while another has it.</summary>
    public IDisposable? Take() => _free.Wait(0) ? new Taken(_free) : null;

    public void Dispose() => _free.Dispose();

    sealed class Taken(SemaphoreSlim free) : IDisposable
    {
        public void Dispose() => free.Release();
    }
}
