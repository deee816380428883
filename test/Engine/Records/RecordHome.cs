using Leeway.Documents;
using Leeway.Engine.Records;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Leeway.Engine.Tests.Records;

/// <summary>Where some records are kept, and the clock by which that is done.</summary>
sealed class RecordHome : IDisposable
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("leeway-records-");

    public RecordHome(string? connectionString, FakeTimeProvider? clock = null)
    {
        Clock = clock ?? new FakeTimeProvider(Noon);
        if (connectionString is not null)
        {
            var file = Path.Combine(_folder.FullName, "database");
            File.WriteAllText(file, connectionString);
            Server = new SecretSource.File(file);
        }
    }

    /// <summary>Stands still but for the tests that move it.</summary>
    public FakeTimeProvider Clock { get; }
    public SecretSource? Server { get; }
    public string Folder => _folder.FullName;
    public string DatabaseFile => Path.Combine(Folder, RecordDatabase.FileName);

    public RecordStore Open(ILogger? logger = null) => RecordStore.Open(Folder, Server, Clock, logger);

    public void Dispose() => _folder.Delete(recursive: true);
}
