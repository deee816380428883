using Leeway.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace Leeway.Engine.Records;

/// <summary>Makes the tables, and knows which Leeway they are of.</summary>
static class RecordTables
{
    // An index over the audit of years.
    static readonly TimeSpan IndexesTake = 10.Minutes;

    /// <summary>Runs the migrations that the database has not seen.</summary>
    public static void Update(RecordDatabase database)
    {
        using var context = database.Context();
        Guard(
            database,
            () =>
            {
                RefuseNewer(database, context);
                if (database.File is not null)
                {
                    // Readers and the writer do not wait for each other; kept by the file.
                    context.Database.ExecuteSqlRaw("PRAGMA journal_mode = WAL;");
                    // A Leeway that was killed while it migrated has left its lock, which everybody after it would wait for.
                    // The folder is ours alone, so nobody migrates now.
                    context.Database.ExecuteSqlRaw("DROP TABLE IF EXISTS \"__EFMigrationsLock\";");
                }
                if (context.Database.GetPendingMigrations().Any())
                {
                    context.Database.SetCommandTimeout(IndexesTake);
                    context.Database.Migrate();
                }
            }
        );
    }

    /// <summary>Refuses records whose tables are not those that we know.</summary>
    public static void Check(RecordDatabase database)
    {
        if (database.File is { } file && !File.Exists(file))
        {
            throw new RecordException(
                $"There is no {file}: 'leeway serve' keeps its records there, unless it was told of a PostgreSQL."
            );
        }
        using var context = database.Context();
        Guard(
            database,
            () =>
            {
                RefuseNewer(database, context);
                if (context.Database.GetPendingMigrations().Any())
                {
                    throw new RecordException(
                        $"The records in {database.Name} are of an older Leeway; 'leeway serve' of this version brings them up to date."
                    );
                }
            }
        );
    }

    /// <summary>Looks whether anybody answers; throws what the driver does if nobody does.</summary>
    public static async Task Greet(RecordDatabase database, CancellationToken cancellation)
    {
        await using var context = database.Context();
        await context.Database.ExecuteSqlRawAsync("SELECT 1;", cancellation);
    }

    static void RefuseNewer(RecordDatabase database, RecordContext context)
    {
        var unknown = context
            .Database.GetAppliedMigrations()
            .Except(context.Database.GetMigrations(), StringComparer.Ordinal)
            .ToList();
        if (unknown.Count > 0)
        {
            throw new RecordException(
                $"The records in {database.Name} were made by a newer Leeway, which knows '{unknown[^1]}'; start that one, or go back to a backup."
            );
        }
    }

    static void Guard(RecordDatabase database, Action work)
    {
        try
        {
            work();
        }
        catch (Exception trouble) when (RecordTrouble.Is(trouble))
        {
            throw new RecordException(
                $"The records in {database.Name} cannot be opened: {RecordTrouble.Reason(trouble)}.",
                trouble
            );
        }
    }
}
