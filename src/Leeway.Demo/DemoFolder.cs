namespace Leeway.Demo;

/// <summary>Where a demo's ledger and documents lie: a folder that somebody gave, or one that goes with the demo.</summary>
sealed class DemoFolder : IDisposable
{
    readonly DirectoryInfo _folder;
    readonly bool _isOurs;

    /// <exception cref="IOException">The folder cannot be made.</exception>
    public DemoFolder(string? given)
    {
        _isOurs = given is null;
        _folder = given is null ? Directory.CreateTempSubdirectory("leeway-demo-") : Directory.CreateDirectory(given);
        Directory.CreateDirectory(Documents);
    }

    public string Documents => Path.Combine(_folder.FullName, "documents");

    public DemoLedger Ledger => new(Path.Combine(_folder.FullName, "ledger"));

    public void Dispose()
    {
        if (_isOurs)
        {
            _folder.Delete(recursive: true);
        }
    }
}
