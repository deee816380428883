using Leeway.Ledger.Sealing;

namespace Leeway.Ledger.Reading;

/// <summary>Reads counts of a column while they are being added to: again, if they changed meanwhile.</summary>
/// <param name="gate">Where those who add wait for each other.</param>
/// <param name="setAside">Takes a damaged block out of use.</param>
sealed class Reader(Lock gate, Action<SealedBlock> setAside)
{
    // A read takes a microsecond; only an import of years adds to one column so fast that reads of it do not come through.
    const int Patience = 100;

    /// <param name="read">May be called more than once, and its first outcomes be thrown away.</param>
    public T Read<TState, T>(Column column, TState state, Func<Column, TState, T> read)
    {
        for (var time = 0; time < Patience; time++)
        {
            if (TryRead(column, state, read, out var found))
            {
                return found;
            }
        }
        lock (gate)
        {
            T found;
            while (!TryRead(column, state, read, out found)) { }
            return found;
        }
    }

    bool TryRead<TState, T>(Column column, TState state, Func<Column, TState, T> read, out T found)
    {
        while (true)
        {
            try
            {
                return column.TryRead(state, read, out found);
            }
            catch (DamagedBlockException damage)
            {
                setAside(damage.Block); // what is left is read anew; each round has a block less
            }
        }
    }
}
