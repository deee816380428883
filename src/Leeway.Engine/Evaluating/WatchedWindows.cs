using Leeway.Documents;
using Leeway.Ledger;

namespace Leeway.Engine.Evaluating;

/// <summary>The windows of all SLOs, which are read together once a tick.</summary>
sealed class WatchedWindows(Ledger.Ledger ledger)
{
    WindowBatch? _batch;
    WindowPlaces[] _places = [];

    /// <summary>After a change of the documents the windows are others.</summary>
    public void Forget() => _batch = null;

    /// <summary>Reads all windows of SLOs whose columns these are.</summary>
    /// <exception cref="IOException">A block cannot be read just now.</exception>
    public WindowTable Read(IReadOnlyList<WatchedObjective> objectives, IReadOnlyList<ColumnReading> columns)
    {
        if (_batch is null)
        {
            var batch = ledger.Windows();
            _places = [.. objectives.Select((watched, index) => new WindowPlaces(watched, columns[index].Id, batch))];
            _batch = batch;
        }
        return _batch.Read();
    }

    public WindowPlaces this[int index] => _places[index];
}
