namespace Leeway.Documents.Disk;

/// <summary>Gathers the paths of files, each once, as they are shown to the user.</summary>
sealed class FolderWalk(ICollection<Problem> problems)
{
    const int FilesMax = 10_000;
    const int DepthMax = 32;

    readonly Dictionary<string, string> _shownByFullPath = new(StringComparer.Ordinal);
    bool _isFull;

    /// <summary>The files so far, in ordinal order.</summary>
    public IEnumerable<string> Found() => _shownByFullPath.Values.Order(StringComparer.Ordinal);

    /// <summary>Adds a file, or a folder's files.</summary>
    public void Add(string path)
    {
        if (File.Exists(path))
        {
            AddFile(Path.GetFullPath(path), path);
        }
        else if (!Directory.Exists(path))
        {
            problems.Error(path, "there is no such file or folder", "correct the path");
        }
        else if (!AddFolder(path, 1))
        {
            problems.Warn(path, "the folder has no *.yaml or *.yml file", "correct the path, or add a document");
        }
    }

    // True if there was a file of documents in it.
    bool AddFolder(string path, int depth)
    {
        var found = false;
        try
        {
            foreach (var entry in new DirectoryInfo(path).EnumerateFileSystemInfos())
            {
                // Hidden ones are an editor's or version control's, or the real folders behind a mounted ConfigMap.
                if (entry.Name[0] != '.' && !_isFull)
                {
                    found |= AddEntry(entry, path.EndsWith('/') ? path + entry.Name : $"{path}/{entry.Name}", depth);
                }
            }
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            problems.Error(path, $"the folder cannot be read: {unreadable.Message}", "check its permissions");
        }
        return found;
    }

    bool AddEntry(FileSystemInfo entry, string shown, int depth)
    {
        if (!entry.Attributes.HasFlag(FileAttributes.Directory))
        {
            return entry.Extension is ".yaml" or ".yml" && AddFile(entry.FullName, shown);
        }
        if (entry.LinkTarget is not null)
        {
            problems.Warn(shown, "a linked folder is not followed", "name it as a path of its own");
            return false;
        }
        if (depth == DepthMax)
        {
            problems.Error(shown, $"folders are nested deeper than {DepthMax}", "move it up");
            return false;
        }
        return AddFolder(shown, depth + 1);
    }

    bool AddFile(string fullPath, string shown)
    {
        if (_shownByFullPath.Count == FilesMax && !_shownByFullPath.ContainsKey(fullPath))
        {
            if (!_isFull)
            {
                problems.Error(shown, $"there are more than {FilesMax} files", "name fewer folders");
            }
            _isFull = true;
            return true;
        }
        _shownByFullPath.TryAdd(fullPath, shown);
        return true;
    }
}
