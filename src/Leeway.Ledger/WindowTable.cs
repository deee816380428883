using Leeway.Core.Indicators;
using Leeway.Core.Time;
using Leeway.Ledger.Reading;
using Leeway.Ledger.Rows;

namespace Leeway.Ledger;

/// <summary>What the windows of a batch held at one instant, by their numbers. It never changes.</summary>
public sealed class WindowTable
{
    readonly TickGrid _grid;
    readonly Sums[] _sums;
    readonly (long From, long Until)[] _edges;

    internal WindowTable(TickGrid grid, int count)
    {
        _grid = grid;
        _sums = new Sums[count];
        _edges = new (long, long)[count];
    }

    /// <summary>The events of a window as they were counted; zero if its column was never closed.</summary>
    public double Total(int number) => _sums[number].Total;

    /// <summary>The bad events of a window as they were counted.</summary>
    public double Bad(int number) => _sums[number].Bad;

    /// <summary>Seconds of a window for which counts are known, as they were added.</summary>
    public double CoveredSeconds(int number) => _sums[number].Covered;

    /// <summary>A window as one that is read alone; empty, at the beginning of time, if its column was never closed.</summary>
    public WindowCounts this[int number]
    {
        get
        {
            var (from, until) = _edges[number];
            return WindowReading.CountsOf(_sums[number], new Interval(_grid.StartOf(from), _grid.StartOf(until)));
        }
    }

    internal bool IsOf(int number, long from, long until) => _edges[number] == (from, until);

    internal void Set(int number, long from, long until, Sums sums)
    {
        _edges[number] = (from, until);
        _sums[number] = sums;
    }
}
