using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Npgsql;

namespace Leeway.Engine.Records;

/// <summary>What one person does to some records: kept together with its audit, or not at all.</summary>
/// <remarks>A record may be touched once in an edit. Not for several threads.</remarks>
public sealed class RecordEdit : IAsyncDisposable
{
    // SQLITE_CONSTRAINT_UNIQUE and SQLITE_CONSTRAINT_PRIMARYKEY.
    const int SqliteUnique = 2067;
    const int SqlitePrimaryKey = 1555;

    readonly RecordContext _context;
    readonly RecordDoor _door;
    readonly Person _by;
    readonly DateTimeOffset _now;

    internal RecordEdit(RecordContext context, RecordDoor door, Person by, DateTimeOffset now) =>
        (_context, _door, _by, _now) = (context, door, by, now);

    /// <returns>The record as it will be kept.</returns>
    public T Add<T>(T record)
        where T : Record
    {
        var added = record with
        {
            Id = record.Id == Guid.Empty ? Guid.CreateVersion7(_now) : record.Id,
            Version = 1,
            CreatedAt = _now,
            ChangedAt = _now,
        };
        _context.Add(added);
        return added;
    }

    /// <param name="before">As it was read: the edit is stale if another version is kept by now.</param>
    /// <returns>The record as it will be kept.</returns>
    public T Change<T>(T before, T after)
        where T : Record
    {
        var changed = after with
        {
            Id = before.Id,
            Version = before.Version + 1,
            CreatedAt = before.CreatedAt,
            ChangedAt = _now,
        };
        // A copy, since what is tracked is written over.
        _context.Attach(before with { }).CurrentValues.SetValues(changed);
        return changed;
    }

    /// <param name="record">As it was read: the edit is stale if another version is kept by now.</param>
    public void Remove<T>(T record)
        where T : Record => _context.Remove(record with { });

    /// <exception cref="RecordException">The database cannot be written; whether it was is not known.</exception>
    public Task<SaveOutcome> Save(CancellationToken cancellation)
    {
        foreach (var entry in _context.ChangeTracker.Entries<Record>().ToList())
        {
            _context.Add(Audited(entry));
        }
        return _door.Do(() => Kept(cancellation));
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    async Task<SaveOutcome> Kept(CancellationToken cancellation)
    {
        try
        {
            await _context.SaveChangesAsync(cancellation);
            return SaveOutcome.Saved;
        }
        catch (DbUpdateConcurrencyException)
        {
            return SaveOutcome.Stale;
        }
        catch (DbUpdateException trouble) when (IsTaken(trouble))
        {
            return SaveOutcome.Taken;
        }
    }

    AuditEntry Audited(EntityEntry<Record> entry) =>
        new()
        {
            Id = Guid.CreateVersion7(_now),
            At = _now,
            Person = _by,
            Act = entry.State switch
            {
                EntityState.Added => AuditAct.Added,
                EntityState.Deleted => AuditAct.Removed,
                _ => AuditAct.Changed,
            },
            Kind = RecordNames.Of(entry.Metadata.ClrType.Name),
            RecordId = entry.Entity.Id,
            Version = entry.Entity.Version,
            Before = entry.State == EntityState.Added ? null : AuditText.Of(entry.OriginalValues),
            After = entry.State == EntityState.Deleted ? null : AuditText.Of(entry.CurrentValues),
        };

    static bool IsTaken(DbUpdateException trouble) =>
        trouble.InnerException switch
        {
            SqliteException sqlite => sqlite.SqliteExtendedErrorCode is SqliteUnique or SqlitePrimaryKey,
            PostgresException postgres => postgres.SqlState == PostgresErrorCodes.UniqueViolation,
            _ => false,
        };
}
