using Leeway.Core.Indicators;
using Leeway.Core.Time;
using Leeway.Ledger.Reading;
using Leeway.Ledger.Rows;

namespace Leeway.Ledger;

/// <summary>What the windows of a batch held at one instant, by their numbers. It never changes.</summary>
public sealed class WindowTable
{
    readonly TickGrid _grid;
    readonly (long From, long Until, Sums Sums)[] _windows;

    internal WindowTable(TickGrid grid, int count)
    {
        _grid = grid;
        _windows = new (long, long, Sums)[count];
    }

    /// <summary>The events of a window as they were counted; zero if its column was never closed.</summary>
    public double Total(int number) => _windows[number].Sums.Total;

    /// <summary>The bad events of a window as they were counted.</summary>
    public double Bad(int number) => _windows[number].Sums.Bad;

    /// <summary>Seconds of a window for which counts are known, as they were added.</summary>
    public double CoveredSeconds(int number) => _windows[number].Sums.Covered;

    /// <summary>A window as one that is read alone; empty, at the beginning of time, if its column was never closed.</summary>
    public WindowCounts this[int number]
    {
        get
        {
            var (from, until, sums) = _windows[number];
            return WindowReading.CountsOf(sums, new Interval(_grid.StartOf(from), _grid.StartOf(until)));
        }
    }

    internal bool IsOf(int number, long from, long until) =>
        _windows[number] is var window && (window.From, window.Until) == (from, until);

    internal void Set(int number, long from, long until, Sums sums) => _windows[number] = (from, until, sums);
}
