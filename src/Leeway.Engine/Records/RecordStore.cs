using System.Linq.Expressions;
using Leeway.Documents;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Leeway.Engine.Records;

/// <summary>The records: what people wrote down, in SQLite or PostgreSQL, each change with who made it and when.</summary>
/// <remarks>For any number of threads. Whatever reads or writes throws a <see cref="RecordException"/> if the database is not to be had.</remarks>
public sealed class RecordStore : IDisposable
{
    readonly RecordDatabase _database;
    readonly TimeProvider _clock;
    readonly RecordDoor _door;

    RecordStore(RecordDatabase database, TimeProvider clock, ILogger logger) =>
        (_database, _clock, _door) = (database, clock, new RecordDoor(database, clock, logger));

    /// <summary>Opens the records and brings their tables up to date; those of a server that is away as soon as it is there.</summary>
    /// <param name="folder">Where SQLite keeps them, if there is no server. Whoever opens it has it for itself.</param>
    /// <param name="server">Where the connection string of a PostgreSQL is; null for a file in the folder.</param>
    /// <exception cref="RecordException">What time does not mend: the database is none, lets nobody in with what it was told, or was made by
    /// a newer Leeway.</exception>
    public static RecordStore Open(string folder, SecretSource? server, TimeProvider clock, ILogger? logger = null)
    {
        var store = new RecordStore(RecordDatabase.Of(folder, server), clock, logger ?? NullLogger.Instance);
        store._door.Open();
        return store;
    }

    /// <summary>Opens records that are there to look at them, also while a Leeway has them open.</summary>
    /// <exception cref="RecordException">There are none, or they are of another version of Leeway.</exception>
    public static RecordStore OpenToRead(string folder, SecretSource? server)
    {
        var database = RecordDatabase.Of(folder, server);
        RecordTables.Check(database);
        return new RecordStore(database, TimeProvider.System, NullLogger.Instance);
    }

    /// <summary>Whether the database is to be had.</summary>
    public RecordHealth Health => _door.Health;

    /// <summary>Ends when the database is to be had; at once if it is.</summary>
    public Task UntilReachable(CancellationToken stop) => _door.UntilReachable(stop);

    /// <summary>Looks after a server until cancelled: whether it is there, and for one that is away.</summary>
    public Task Watch(CancellationToken stop) => _door.Watch(stop);

    /// <summary>Begins an edit; nothing is kept before it is saved.</summary>
    public RecordEdit Edit(Person by) => new(_database.Context(), _door, by, _clock.GetUtcNow());

    /// <summary>The one record with something; null if there is none.</summary>
    public async Task<T?> Find<T>(Expression<Func<T, bool>> isIt, CancellationToken cancellation)
        where T : class =>
        await List<T>(all => all.Where(isIt).Take(1), cancellation) is [var found, ..] ? found : null;

    /// <summary>Records in the order that they are asked for.</summary>
    public Task<IReadOnlyList<T>> List<T>(Func<IQueryable<T>, IQueryable<T>> which, CancellationToken cancellation)
        where T : class =>
        _door.Do<IReadOnlyList<T>>(async () =>
        {
            await using var context = _database.Context();
            return await which(context.Set<T>()).ToListAsync(cancellation);
        });

    /// <summary>Adds one record; null if there is one already with what only one may have.</summary>
    public async Task<T?> Add<T>(T record, Person by, CancellationToken cancellation)
        where T : Record
    {
        await using var edit = Edit(by);
        var added = edit.Add(record);
        return await edit.Save(cancellation) == SaveOutcome.Saved ? added : null;
    }

    /// <summary>Changes one record, if it still has the version that somebody has seen.</summary>
    public Task<RecordChange<T>> Change<T>(
        Guid id,
        int version,
        Func<T, T> change,
        Person by,
        CancellationToken cancellation
    )
        where T : Record =>
        Touch<T>(id, version, by, (edit, current) => edit.Change(current, change(current)), cancellation);

    /// <summary>Removes one record, if it still has the version that somebody has seen; the audit keeps it.</summary>
    public Task<RecordChange<T>> Remove<T>(Guid id, int version, Person by, CancellationToken cancellation)
        where T : Record =>
        Touch<T>(
            id,
            version,
            by,
            (edit, current) =>
            {
                edit.Remove(current);
                return current;
            },
            cancellation
        );

    public void Dispose()
    {
        // Else SQLite's files stay open, and its log is not moved into the database.
        _database.ClearPool();
    }

    async Task<RecordChange<T>> Touch<T>(
        Guid id,
        int version,
        Person by,
        Func<RecordEdit, T, T> touch,
        CancellationToken cancellation
    )
        where T : Record
    {
        if (await Find<T>(one => one.Id == id, cancellation) is not { } current)
        {
            return new RecordChange<T>.Missing();
        }
        if (current.Version != version)
        {
            return new RecordChange<T>.Stale(current);
        }
        await using var edit = Edit(by);
        var touched = touch(edit, current);
        return await edit.Save(cancellation) switch
        {
            SaveOutcome.Saved => new RecordChange<T>.Done(touched),
            SaveOutcome.Taken => new RecordChange<T>.Taken(),
            _ => await Find<T>(one => one.Id == id, cancellation) is { } other
                ? new RecordChange<T>.Stale(other)
                : new RecordChange<T>.Missing(),
        };
    }
}
