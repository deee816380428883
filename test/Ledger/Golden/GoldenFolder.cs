using Leeway.Core.Time;
using Leeway.Ledger.Log;

namespace Leeway.Ledger.Tests.Golden;

/// <summary>A committed ledger of one format version, beside these tests, with its contents as text.</summary>
/// <param name="Version">Of the format of its files.</param>
sealed record GoldenFolder(uint Version)
{
    const string Prefix = "version-";

    // Everything of the story, with room for what should not be there.
    static readonly Interval Range = new(Twins.Start - 10.Minutes, Twins.Start + 10.Minutes);

    static readonly string Golden = Path.Combine(FindRoot(), "test", "Ledger", "Golden");

    public static GoldenFolder OfNow { get; } = new(LogHeader.Version);

    public static IEnumerable<uint> Versions =>
        Directory
            .EnumerateDirectories(Golden, Prefix + "*")
            .Select(folder => uint.Parse(Path.GetFileName(folder)[Prefix.Length..]))
            .Order();

    string Folder => Path.Combine(Golden, $"{Prefix}{Version}");

    string ContentsFile => Path.Combine(Folder, "contents.txt");

    /// <summary>What the ledger holds, as a person has looked over it.</summary>
    public string Contents => File.ReadAllText(ContentsFile);

    /// <summary>The ledger's files, by name.</summary>
    public SortedDictionary<string, byte[]> Files =>
        new(
            Directory
                .EnumerateFiles(Folder, "*.lw?")
                .ToDictionary(file => Path.GetFileName(file), File.ReadAllBytes, StringComparer.Ordinal),
            StringComparer.Ordinal
        );

    public static string ContentsOf(Ledger ledger) => LedgerContents.Of(ledger, Range);

    /// <summary>Begins it anew with what was told.</summary>
    public void Write(Twins told)
    {
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
        Directory.CreateDirectory(Folder);
        foreach (var name in told.Disk.Names())
        {
            File.WriteAllBytes(Path.Combine(Folder, name), told.Disk[name].Bytes);
        }
        using var ledger = Ledger.Open(told.Disk, told.With);
        File.WriteAllText(ContentsFile, ContentsOf(ledger));
    }

    static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Leeway.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not lie below the solution.");
        }
        return folder.FullName;
    }
}
