using Leeway.Ledger.Disk;

namespace Leeway.Ledger.Sealing;

/// <summary>The blocks that were read lately stay open; there are more blocks than a process may open files.</summary>
sealed class OpenFiles(IDisk disk) : IDisposable
{
    // The far edges of a few dozen window lengths lie in as many blocks, for all columns alike.
    const int Most = 64;

    readonly Lock _gate = new();
    readonly Dictionary<string, IDiskFile> _files = new(StringComparer.Ordinal);
    readonly List<string> _oldestFirst = [];

    /// <summary>Fills the buffer from a place in a file; readers do not wait for each other.</summary>
    public void Read(string name, long offset, Span<byte> into)
    {
        while (true)
        {
            try
            {
                Get(name).ReadAt(offset, into);
                return;
            }
            catch (ObjectDisposedException)
            {
                // Closed in between to make room for other files: it is opened again.
            }
        }
    }

    public void Close(string name)
    {
        lock (_gate)
        {
            Drop(name);
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            foreach (var file in _files.Values)
            {
                file.Dispose();
            }
            _files.Clear();
        }
    }

    IDiskFile Get(string name)
    {
        lock (_gate)
        {
            if (_files.TryGetValue(name, out var open))
            {
                return open;
            }
            if (_files.Count == Most)
            {
                Drop(_oldestFirst[0]);
            }
            var file = disk.OpenToRead(name);
            _files.Add(name, file);
            _oldestFirst.Add(name);
            return file;
        }
    }

    void Drop(string name)
    {
        if (_files.Remove(name, out var file))
        {
            _oldestFirst.Remove(name);
            file.Dispose();
        }
    }
}
