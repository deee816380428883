using System.Threading.Channels;
using Leeway.Core.Time;

namespace Leeway.Engine.Records;

/// <summary>Looks for a database that is away, at once and then less and less often, and now and then at one that is there.</summary>
/// <remarks>A file in the folder is there once it was opened: what fails with it may go well the next time.</remarks>
sealed class RecordWatch(RecordDatabase database, RecordDoor door, TimeProvider clock)
{
    // So that it is known, and connections that broke are gone, before somebody asks.
    static readonly TimeSpan WhileThere = 15.Seconds;
    static readonly TimeSpan FirstPause = 1.Seconds;
    static readonly TimeSpan LongestPause = 1.Minutes;

    readonly Channel<bool> _missed = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );

    /// <summary>Somebody has found that it went away: it is looked for at once.</summary>
    public void Miss() => _missed.Writer.TryWrite(true);

    /// <summary>Until cancelled.</summary>
    public async Task Run(CancellationToken stop)
    {
        if (database.File is not null)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, clock, stop);
        }
        for (var failed = door.Health is RecordHealth.Away ? 1 : 0; ; )
        {
            await Pause(failed == 0 ? WhileThere : After(failed), stop);
            failed = await IsThere(stop) ? 0 : failed + 1;
        }
    }

    static TimeSpan After(int failed)
    {
        // 2^6 s is past the minute already; the exponent stays small, however long it takes.
        var pause = FirstPause * Math.Pow(2, Math.Min(failed - 1, 6));
        return pause < LongestPause ? pause : LongestPause;
    }

    async Task Pause(TimeSpan pause, CancellationToken stop)
    {
        using var due = new CancellationTokenSource(pause, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(due.Token, stop);
        try
        {
            await _missed.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            // Nobody has missed it meanwhile.
        }
    }

    async Task<bool> IsThere(CancellationToken stop)
    {
        try
        {
            if (door.Health is RecordHealth.Away)
            {
                // Somebody may have put a backup in its place: its tables are looked at as at the start.
                await Task.Run(() => RecordTables.Update(database), stop);
                door.Found();
            }
            else
            {
                await RecordTables.Greet(database, stop);
            }
            return true;
        }
        catch (Exception trouble) when (trouble is RecordException || RecordTrouble.Is(trouble))
        {
            door.Lost(trouble);
            return false;
        }
    }
}
