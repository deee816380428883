using System.Globalization;
using System.Text.RegularExpressions;

namespace Leeway.Demo;

/// <summary>The documents of examples/shop, which this assembly carries with it.</summary>
static partial class DemoDocuments
{
    const string Folder = "shop/";

    /// <summary>Writes them into a folder, with their ports moved along.</summary>
    /// <remarks>Files of the same names are replaced; others stay, so that somebody's own documents are served too.</remarks>
    public static void Write(string folder, DemoPorts ports)
    {
        var assembly = typeof(DemoDocuments).Assembly;
        foreach (
            var name in assembly
                .GetManifestResourceNames()
                .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        )
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            File.WriteAllText(Path.Combine(folder, name[Folder.Length..]), Moved(reader.ReadToEnd(), ports));
        }
    }

    static string Moved(string text, DemoPorts ports)
    {
        var by = ports.First - DemoPorts.UsualFirst;
        return LocalPort()
            .Replace(
                text,
                port =>
                    (int.Parse(port.Value, CultureInfo.InvariantCulture) + by).ToString(CultureInfo.InvariantCulture)
            );
    }

    [GeneratedRegex(@"(?<=127\.0\.0\.1:)\d+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LocalPort();
}
