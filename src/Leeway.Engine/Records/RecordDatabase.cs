using Leeway.Documents;
using Leeway.Engine.Access;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Leeway.Engine.Records;

/// <summary>Which database, and how it is reached.</summary>
/// <param name="Name">For messages: no secret is in it.</param>
/// <param name="File">Of SQLite; null for PostgreSQL.</param>
sealed record RecordDatabase(string Name, string? File, DbContextOptions<RecordContext> Options)
{
    public const string FileName = "records.db";

    // What waits for a server that does not answer has waited long enough; what the text itself says holds, since it comes after.
    const string Defaults = "Timeout=5;Command Timeout=10;Application Name=leeway;";

    /// <param name="server">Where the connection string of a PostgreSQL is; null for a file in the folder.</param>
    /// <exception cref="RecordException">There is no connection string there.</exception>
    public static RecordDatabase Of(string folder, SecretSource? server) =>
        server is null ? Embedded(Path.GetFullPath(Path.Combine(folder, FileName))) : Served(server);

    public RecordContext Context() => new(Options);

    /// <summary>Closes the connections that nobody uses.</summary>
    public void ClearPool()
    {
        using var context = Context();
        switch (context.Database.GetDbConnection())
        {
            case SqliteConnection sqlite:
                SqliteConnection.ClearPool(sqlite);
                break;
            case NpgsqlConnection postgres:
                NpgsqlConnection.ClearPool(postgres);
                break;
        }
    }

    static RecordDatabase Embedded(string file)
    {
        var connection = new SqliteConnectionStringBuilder { DataSource = file }.ToString();
        return new RecordDatabase(
            file,
            file,
            Begin().UseSqlite(connection).AddInterceptors(new DurableConnections()).Options
        );
    }

    static RecordDatabase Served(SecretSource source)
    {
        var where = source switch
        {
            SecretSource.File file => $"the file {file.Path}",
            SecretSource.Environment variable => $"the environment variable {variable.Variable}",
            _ => "its place",
        };
        try
        {
            var connection =
                Read(Secrets.Read(source)!)
                ?? throw new RecordException(
                    $"What {where} holds is not a connection string of PostgreSQL; write for example 'Host=db.example;Database=leeway;Username=leeway;Password=…'."
                );
            return new RecordDatabase(
                $"the PostgreSQL that {where} names",
                null,
                Begin().UseNpgsql(connection).Options
            );
        }
        catch (Exception trouble)
            when (trouble is IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            throw new RecordException(
                $"The connection string of the records cannot be read: {trouble.Message.TrimEnd('.')}.",
                trouble
            );
        }
    }

    // What cannot be read may be a password, and the driver's message would repeat it.
    static string? Read(string text)
    {
        try
        {
            var connection = new NpgsqlConnectionStringBuilder(Defaults + text) { PersistSecurityInfo = false };
            return connection.Host is null ? null : connection.ToString();
        }
        catch (Exception trouble)
            when (trouble is ArgumentException or FormatException or InvalidCastException or KeyNotFoundException)
        {
            return null;
        }
    }

    static DbContextOptionsBuilder<RecordContext> Begin() =>
        new DbContextOptionsBuilder<RecordContext>()
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            // Our migrations are written for both databases and have no picture of the model; a test compares what they make.
            .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));
}
