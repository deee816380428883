using Leeway.Ledger.Disk;
using Leeway.Ledger.Rows;

namespace Leeway.Ledger.Log;

/// <summary>The log that commits are appended to. A commit is there when <see cref="Append"/> or <see cref="Roll"/> returns.</summary>
sealed class CommitLog(IDisk disk, LogHeader header, long highestNumber) : IDisposable
{
    /// <summary>The highest number that a log in the folder has, or may have; -1 if there is none.</summary>
    long _number = highestNumber;

    readonly ByteWriter _frame = new();
    IDiskFile? _file;
    long _snapshotEnd;
    bool _isTailSuspect;
    string? _damaged;

    public LogHeader Header => header;

    public long Length { get; private set; }

    /// <summary>True if there is no log that may be appended to: the next commit writes a snapshot into a new one.</summary>
    public bool MustRoll { get; private set; } = true;

    /// <summary>Goes on with a log that was read; what lies behind <paramref name="end"/> is cut off before the next write.</summary>
    public void GoOn(long snapshotEnd, long end)
    {
        _file = disk.Open(FileNames.Log(_number));
        _snapshotEnd = snapshotEnd;
        Length = end;
        _isTailSuspect = _file.Length != end;
        try
        {
            // Whoever wrote the log may have ended before flushing it: what was read need not be on the medium yet.
            _file.Flush();
            disk.FlushNames();
            MustRoll = false;
        }
        catch (Exception failure) when (DiskTrouble.Is(failure))
        {
            MustRoll = true;
        }
    }

    /// <summary>Names a log that is damaged, to be set aside when a new one has taken its place.</summary>
    public string SetAsideLater(string damaged)
    {
        _damaged = damaged;
        return damaged + FileNames.SetAside;
    }

    /// <summary>True if the log is above the limit and mostly commits; a snapshot above the limit is not written over and over.</summary>
    public bool IsLong(long limit) => Length > Math.Max(limit, 2 * _snapshotEnd);

    /// <exception cref="IOException">Nothing was committed; the same sequence may be tried again.</exception>
    public void Append(long sequence, ReadOnlySpan<byte> payload)
    {
        if (_file is null || MustRoll)
        {
            throw new InvalidOperationException("There is no log to append to; roll to a new one.");
        }
        if (_isTailSuspect)
        {
            _file.Truncate(Length);
        }
        _frame.Clear();
        LogRecord.Write(_frame, sequence, payload);
        _isTailSuspect = true;
        _file.Append(_frame.Written);
        _file.Flush();
        _isTailSuspect = false;
        Length += _frame.Length;
    }

    /// <summary>Begins a new log with a snapshot of everything up to the sequence, and deletes the older ones.</summary>
    /// <exception cref="IOException">Whether the new log is there is unknown if <see cref="MustRoll"/>; else the old one goes on.</exception>
    public void Roll(long sequence, Snapshot snapshot)
    {
        _frame.Clear();
        header.Write(_frame, snapshot.Parts.Count);
        foreach (var part in snapshot.Parts)
        {
            LogRecord.Write(_frame, sequence, part.Written);
        }
        var name = FileNames.Log(_number + 1);
        var unfinished = NewFile.WriteUnfinished(disk, name, _frame.Written);
        // From here on the new log may be the one that is found after a crash, so nothing may go to the old one.
        MustRoll = true;
        _number++;
        NewFile.Finish(disk, unfinished);
        _file?.Dispose();
        _file = null;
        _file = disk.Open(name);
        _snapshotEnd = Length = _frame.Length;
        _isTailSuspect = false;
        _frame.Clear();
        MustRoll = false;
        DropOlder();
    }

    public void Dispose() => _file?.Dispose();

    // The new log is in force already, so trouble here must not look as if the roll had failed.
    void DropOlder()
    {
        try
        {
            if (_damaged is not null)
            {
                disk.Rename(_damaged, _damaged + FileNames.SetAside);
                _damaged = null;
            }
            foreach (var name in disk.Names())
            {
                if (FileNames.IsLog(name, out var older) && older < _number)
                {
                    NewFile.Sweep(disk, name);
                }
            }
        }
        catch (Exception failure) when (DiskTrouble.Is(failure))
        {
            // Older logs are never read again; the next roll tries once more.
        }
    }
}
