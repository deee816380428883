using System.Data.Common;
using Leeway.Documents;
using Leeway.Engine.Access;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Leeway.Engine.Records;

/// <summary>Which database, and how it is reached.</summary>
sealed class RecordDatabase
{
    public const string FileName = "records.db";

    // What waits for a server that does not answer has waited long enough; what the text itself says holds, since it comes after.
    const string Defaults = "Timeout=5;Command Timeout=10;Application Name=leeway;";

    readonly string _connection;
    readonly Lazy<DbContextOptions<RecordContext>> _options;

    RecordDatabase(string name, string? file, string connection)
    {
        (Name, File, _connection) = (name, file, connection);
        _options = new(Options);
    }

    /// <summary>For messages: no secret is in it.</summary>
    public string Name { get; }

    /// <summary>Of SQLite; null for PostgreSQL.</summary>
    public string? File { get; }

    /// <param name="server">Where the connection string of a PostgreSQL is; null for a file in the folder.</param>
    /// <exception cref="RecordException">There is no connection string there.</exception>
    public static RecordDatabase Of(string folder, SecretSource? server) =>
        server is null ? Embedded(Path.GetFullPath(Path.Combine(folder, FileName))) : Served(server);

    public RecordContext Context() => new(_options.Value);

    /// <summary>To the driver alone, not open yet.</summary>
    public DbConnection Connect() =>
        File is null ? new NpgsqlConnection(_connection) : new SqliteConnection(_connection);

    /// <summary>Closes the connections that nobody uses.</summary>
    public void ClearPool()
    {
        using var connection = Connect();
        if (connection is NpgsqlConnection postgres)
        {
            NpgsqlConnection.ClearPool(postgres);
        }
        else
        {
            SqliteConnection.ClearPool((SqliteConnection)connection);
        }
    }

    DbContextOptions<RecordContext> Options()
    {
        var options = new DbContextOptionsBuilder<RecordContext>()
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            // Our migrations are written for both databases and have no picture of the model; a test compares what they make.
            .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));
        return File is null
            ? options.UseNpgsql(_connection).Options
            : options.UseSqlite(_connection).AddInterceptors(new DurableConnections()).Options;
    }

    static RecordDatabase Embedded(string file) =>
        new(file, file, new SqliteConnectionStringBuilder { DataSource = file }.ToString());

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
            return new RecordDatabase($"the PostgreSQL that {where} names", null, connection);
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
}
