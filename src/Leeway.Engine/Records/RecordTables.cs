using Leeway.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace Leeway.Engine.Records;

/// <summary>Makes the tables, and knows which Leeway they are of.</summary>
static class RecordTables
{
    // An index over the audit of years.
    static readonly TimeSpan IndexesTake = 10.Minutes;

    /// <summary>Runs the migrations that the database has not seen.</summary>
    public static void Update(RecordDatabase database) =>
        Guard(
            database,
            () =>
            {
                if (database.File is not null)
                {
                    // Readers and the writer do not wait for each other; kept by the file.
                    Say(database, "PRAGMA journal_mode = WAL;");
                }
                if (Pending(database))
                {
                    Migrate(database);
                }
            }
        );

    /// <summary>Refuses records whose tables are not those that we know.</summary>
    public static void Check(RecordDatabase database)
    {
        if (database.File is { } file && !File.Exists(file))
        {
            throw new RecordException(
                $"There is no {file}: 'leeway serve' keeps its records there, unless it was told of a PostgreSQL."
            );
        }
        Guard(
            database,
            () =>
            {
                if (Pending(database))
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
        await using var connection = database.Connect();
        await connection.OpenAsync(cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT 1;";
        await command.ExecuteNonQueryAsync(cancellation);
    }

    static bool Pending(RecordDatabase database)
    {
        var applied = RecordHistory.Applied(database);
        if (applied.Except(RecordHistory.Known, StringComparer.Ordinal).LastOrDefault() is { } unknown)
        {
            throw new RecordException(
                $"The records in {database.Name} were made by a newer Leeway, which knows '{unknown}'; start that one, or go back to a backup."
            );
        }
        return applied.Count < RecordHistory.Known.Count;
    }

    static void Say(RecordDatabase database, string sql)
    {
        using var connection = database.Connect();
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    static void Migrate(RecordDatabase database)
    {
        using var context = database.Context();
        if (database.File is not null)
        {
            // A Leeway that was killed while it migrated has left its lock, which everybody after it would wait for.
            // The folder is ours alone, so nobody migrates now.
            context.Database.ExecuteSqlRaw("DROP TABLE IF EXISTS \"__EFMigrationsLock\";");
        }
        context.Database.SetCommandTimeout(IndexesTake);
        context.Database.Migrate();
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
