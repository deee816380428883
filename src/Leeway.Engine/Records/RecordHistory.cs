using System.Data.Common;
using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace Leeway.Engine.Records;

/// <summary>Which migrations there are, and which of them a database has seen.</summary>
/// <remarks>Asked without Entity Framework: that takes half a second to begin, and a start with tables that are there can do without it.</remarks>
static class RecordHistory
{
    // SQLITE_ERROR, which is all that it says of a table that is not there.
    const int SqliteError = 1;

    /// <summary>The migrations that this Leeway knows, in their order.</summary>
    public static IReadOnlyList<string> Known { get; } =
    [
        .. typeof(RecordHistory)
            .Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Migration)))
            .Select(type => type.GetCustomAttribute<MigrationAttribute>()!.Id)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Those that the database has seen, in their order; none of one that is still to be made.</summary>
    public static IReadOnlyList<string> Applied(RecordDatabase database)
    {
        try
        {
            using var connection = database.Connect();
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = """SELECT "MigrationId" FROM "__EFMigrationsHistory" ORDER BY 1;""";
            using var rows = command.ExecuteReader();
            return [.. rows.Cast<DbDataRecord>().Select(row => row.GetString(0))];
        }
        catch (SqliteException none) when (none.SqliteErrorCode == SqliteError)
        {
            return [];
        }
        catch (PostgresException none)
            when (none.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidCatalogName)
        {
            return []; // a database that is not there is made with its tables
        }
    }
}
