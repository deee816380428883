using Leeway.Engine.Tests.Servers;

[assembly: AssemblyFixture(typeof(Leeway.Engine.Tests.Records.Databases))]

namespace Leeway.Engine.Tests.Records;

/// <summary>Both databases of records: SQLite in a folder, and one PostgreSQL for all tests, started when the first needs it.</summary>
public sealed class Databases : IAsyncDisposable
{
    public const string SQLite = "SQLite";
    public const string PostgreSQL = "PostgreSQL";

    readonly SemaphoreSlim _turn = new(1);
    PostgresServer? _postgres;
    int _made;

    public static TheoryData<string> Both => [SQLite, PostgreSQL];

    /// <summary>A place for records, with nothing in it.</summary>
    internal async Task<RecordHome> Home(string database) =>
        new(
            database == SQLite
                ? null
                : (await Postgres()).ConnectionString($"records{Interlocked.Increment(ref _made)}")
        );

    public async ValueTask DisposeAsync()
    {
        if (_postgres is { } postgres)
        {
            await postgres.DisposeAsync();
        }
        _turn.Dispose();
    }

    internal async Task<PostgresServer> Postgres()
    {
        await _turn.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            return _postgres ??= await PostgresServer.Start();
        }
        finally
        {
            _turn.Release();
        }
    }
}
