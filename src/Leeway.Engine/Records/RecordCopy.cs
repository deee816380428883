using System.Data;
using System.Reflection;
using Leeway.Documents;
using Leeway.Ledger;
using Leeway.Ledger.Disk;
using Microsoft.EntityFrameworkCore;

namespace Leeway.Engine.Records;

/// <summary>Moves to another database: all records and all of their audit, as they are, in one transaction.</summary>
public static class RecordCopy
{
    // So many at a time are in memory.
    const int BatchMax = 1000;

    static readonly MethodInfo One = typeof(RecordCopy).GetMethod(
        nameof(CopyOne),
        BindingFlags.NonPublic | BindingFlags.Static
    )!;

    /// <summary>From the file in the folder into the server's database.</summary>
    /// <returns>How many records and entries of the audit that are.</returns>
    /// <exception cref="LedgerException">A Leeway has the folder open, or there is none.</exception>
    /// <exception cref="RecordException">There are no records, the other database holds some already, or one of them cannot be used.</exception>
    public static Task<int> ToServer(string folder, SecretSource server, CancellationToken stop) =>
        Copy(folder, RecordDatabase.Of(folder, null), RecordDatabase.Of(folder, server), stop);

    /// <summary>From the server's database into the file in the folder.</summary>
    /// <returns>How many records and entries of the audit that are.</returns>
    /// <exception cref="LedgerException">A Leeway has the folder open, or there is none.</exception>
    /// <exception cref="RecordException">There are no records, the folder holds some already, or one of them cannot be used.</exception>
    public static Task<int> FromServer(string folder, SecretSource server, CancellationToken stop) =>
        Copy(folder, RecordDatabase.Of(folder, server), RecordDatabase.Of(folder, null), stop);

    static async Task<int> Copy(string folder, RecordDatabase from, RecordDatabase to, CancellationToken stop)
    {
        using var claim = RealDisk.OfExisting(folder).Claim();
        RecordTables.Check(from);
        RecordTables.Update(to);
        try
        {
            return await CopyAll(from, to, stop);
        }
        catch (Exception trouble) when (RecordTrouble.Is(trouble))
        {
            throw new RecordException(
                $"The records in {from.Name} could not be copied to {to.Name}, and nothing was: {RecordTrouble.Reason(trouble)}.",
                trouble
            );
        }
        finally
        {
            from.ClearPool();
            to.ClearPool();
        }
    }

    static async Task<int> CopyAll(RecordDatabase from, RecordDatabase to, CancellationToken stop)
    {
        await using var source = from.Context();
        await using var target = to.Context();
        // Somebody who writes meanwhile is not seen, neither here nor there.
        await using var read = await source.Database.BeginTransactionAsync(IsolationLevel.Serializable, stop);
        await using var written = await target.Database.BeginTransactionAsync(IsolationLevel.Serializable, stop);
        var copied = 0;
        foreach (var kind in source.Model.GetEntityTypes().Select(type => type.ClrType))
        {
            copied += await (Task<int>)One.MakeGenericMethod(kind).Invoke(null, [source, target, to.Name, stop])!;
        }
        await written.CommitAsync(stop);
        return copied;
    }

    static async Task<int> CopyOne<T>(RecordContext source, RecordContext target, string name, CancellationToken stop)
        where T : class
    {
        if (await target.Set<T>().AnyAsync(stop))
        {
            throw new RecordException(
                $"There are records in {name} already; copy into an empty database, so that nothing is mixed."
            );
        }
        var copied = 0;
        await foreach (var batch in source.Set<T>().AsAsyncEnumerable().Chunk(BatchMax).WithCancellation(stop))
        {
            target.AddRange(batch);
            copied += await target.SaveChangesAsync(stop);
            target.ChangeTracker.Clear();
        }
        return copied;
    }
}
