using Leeway.Ledger.Sealing;

namespace Leeway.Ledger.Reading;

/// <summary>A column whose covered time is another's too, from a tick on.</summary>
/// <remarks>Whoever reads the other one looks out for changes of that one; for changes of this one it is done here.</remarks>
sealed class Leader(Column column, long since)
{
    public long Since => since;

    public double CoveredBetween(Archive archive, long from, long until) =>
        since < until ? Steadily(() => column.Between(archive, Math.Max(from, since), until).Covered) : 0;

    public Origins OriginsBetween(Archive archive, long from, long until) =>
        since < until ? Steadily(() => column.OriginsBetween(archive, Math.Max(from, since), until)) : Origins.None;

    T Steadily<T>(Func<T> read)
    {
        T found;
        while (!column.TryRead(read, static (_, read) => read(), out found)) { }
        return found;
    }
}
