namespace Leeway.Core.Tests.Series;

/// <summary>A process with one counter, which remembers of every event in which of its lives it happened.</summary>
sealed class CountingProcess
{
    readonly List<int> _livesOfEvents = [];
    int _life;
    int _read;

    /// <summary>The counter: the events of this life.</summary>
    public double Value => _livesOfEvents.Count(life => life == _life);

    /// <summary>Lives begin a minute apart.</summary>
    public long StartMs => 1_700_000_000_000 + (60_000L * _life);

    /// <summary>Events behind the last reading that the next one can show: those before a restart are gone with it.</summary>
    public int VisibleSinceRead => _livesOfEvents.Skip(_read).Count(life => life == _life);

    public void Happen(int events) => _livesOfEvents.AddRange(Enumerable.Repeat(_life, events));

    public void Restart() => _life++;

    public void MarkRead() => _read = _livesOfEvents.Count;
}
