using Leeway.Core.Series;
using Leeway.Documents;

namespace Leeway.Engine.Discovering;

/// <summary>Lists of targets in files; each keeps its last good list until it can be read again.</summary>
sealed class FileLists(string pattern)
{
    const int FilesMax = 1000;
    const long BytesMax = 16L << 20;

    readonly Dictionary<string, (DateTime Written, long Length, IReadOnlyList<TargetGroup> Groups)> _read = new(
        StringComparer.Ordinal
    );

    /// <summary>Reads what has changed; a file that is gone takes its targets with it.</summary>
    /// <returns>Why a file could not be read, or null.</returns>
    public (IReadOnlyList<TargetGroup> Groups, string? Failure) Look()
    {
        string? failure = null;
        var paths = Paths();
        foreach (var gone in _read.Keys.Except(paths, StringComparer.Ordinal).ToList())
        {
            _read.Remove(gone);
        }
        foreach (var path in paths)
        {
            failure = Read(path) ?? failure;
        }
        failure ??= paths.Count == 0 ? $"there is no file {pattern}" : null;
        return (
            [.. _read.OrderBy(file => file.Key, StringComparer.Ordinal).SelectMany(file => file.Value.Groups)],
            failure
        );
    }

    List<string> Paths()
    {
        var folder = Path.GetDirectoryName(pattern)!;
        return Directory.Exists(folder)
            ?
            [
                .. Directory
                    .EnumerateFiles(folder, Path.GetFileName(pattern))
                    .Order(StringComparer.Ordinal)
                    .Take(FilesMax),
            ]
            : [];
    }

    string? Read(string path)
    {
        try
        {
            var file = new FileInfo(path);
            var (written, length) = (file.LastWriteTimeUtc, file.Length);
            if (_read.TryGetValue(path, out var known) && known.Written == written && known.Length == length)
            {
                return null;
            }
            if (length > BytesMax)
            {
                return $"{path} is longer than {BytesMax} bytes; its targets stay as they were";
            }
            var label = new Label("__meta_filepath", path);
            var groups = Groups(path).Select(group => group with { Labels = group.Labels.With(label) });
            _read[path] = (written, length, [.. groups]);
            return null;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or FormatException)
        {
            return $"{path}: {unreadable.Message}; its targets stay as they were";
        }
    }

    static IReadOnlyList<TargetGroup> Groups(string path) =>
        path.EndsWith(".json", StringComparison.Ordinal)
            ? TargetLists.ReadJson(File.ReadAllBytes(path))
            : TargetLists.ReadYaml(new DocumentFile(path, File.ReadAllText(path)));
}
