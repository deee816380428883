using Leeway.Documents;

namespace Leeway.Engine.Tests.Access;

/// <summary>A folder of secrets and certificates for one test.</summary>
sealed class SecretFolder : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("leeway-access-");

    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    public SecretSource.File Write(string name, string text)
    {
        File.WriteAllText(PathOf(name), text);
        return new SecretSource.File(PathOf(name));
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
