using Leeway.Ledger.Disk;

namespace Leeway.Ledger.Tests;

/// <summary>
/// A disk in memory that forgets at a crash what was not flushed, bytes and names apart, and stops or fails on request.
/// </summary>
sealed class SimulatedDisk : IDisk
{
    readonly Dictionary<string, SimulatedFile> _names = new(StringComparer.Ordinal);
    readonly Dictionary<string, SimulatedFile> _flushedNames = new(StringComparer.Ordinal);
    readonly List<Action<Dictionary<string, SimulatedFile>>> _unflushedNames = [];
    (int Operation, CrashPoint Point)? _crash;
    bool _isClaimed;

    /// <summary>How many times something was changed or flushed.</summary>
    public int Operations { get; private set; }

    /// <summary>If set, an append leaves half of its bytes and fails.</summary>
    public bool IsFull { get; set; }

    /// <summary>If set, bytes arrive but flushing fails.</summary>
    public bool CannotFlush { get; set; }

    /// <summary>If set, names cannot be flushed after a rename.</summary>
    public bool CannotFlushNames { get; set; }

    /// <summary>What goes on elsewhere while the disk is being changed or flushed.</summary>
    public Action? Meanwhile { get; set; }

    public long BytesRead { get; set; }

    public SimulatedFile this[string name] => _names[name];

    /// <summary>Stops the machine at the operation that comes after so many others.</summary>
    public void CrashAfter(int operations, CrashPoint point) => _crash = (Operations + operations, point);

    /// <summary>The disk as it is found when the machine is started again.</summary>
    public SimulatedDisk Restarted(Survival survival)
    {
        var names = new Dictionary<string, SimulatedFile>(_flushedNames, StringComparer.Ordinal);
        var surviving = survival switch
        {
            Survival.Nothing => 0,
            Survival.Half => _unflushedNames.Count / 2,
            _ => _unflushedNames.Count,
        };
        foreach (var change in _unflushedNames.Take(surviving))
        {
            change(names);
        }
        var next = new SimulatedDisk();
        foreach (var (name, file) in names)
        {
            next._names[name] = next._flushedNames[name] = file.Surviving(next, survival);
        }
        return next;
    }

    public IDisposable Claim()
    {
        if (_isClaimed)
        {
            throw new LedgerException("The simulated folder is open already.");
        }
        _isClaimed = true;
        return new Released(() => _isClaimed = false);
    }

    public IReadOnlyList<string> Names() => [.. _names.Keys];

    public IDiskFile Create(string name)
    {
        var file = new SimulatedFile(this, []);
        Change(names => names[name] = file);
        return file;
    }

    public IDiskFile Open(string name) => OpenToRead(name);

    public IDiskFile OpenToRead(string name) =>
        _names.TryGetValue(name, out var file) ? file : throw new FileNotFoundException($"No file {name}.");

    public void Rename(string from, string to)
    {
        var file = _names[from];
        Change(names =>
        {
            names.Remove(from);
            names[to] = file;
        });
    }

    public void Delete(string name) => Change(names => names.Remove(name));

    public void FlushNames() =>
        Operate(() =>
        {
            if (CannotFlushNames)
            {
                throw new IOException("The folder cannot be flushed.");
            }
            foreach (var change in _unflushedNames)
            {
                change(_flushedNames);
            }
            _unflushedNames.Clear();
        });

    public void Operate(Action whole, Action? half = null)
    {
        Meanwhile?.Invoke();
        var isTheEnd = _crash?.Operation == Operations++;
        if (isTheEnd && _crash?.Point is CrashPoint.Before)
        {
            throw new SimulatedCrashException();
        }
        if (isTheEnd && _crash?.Point is CrashPoint.InTheMiddle)
        {
            half?.Invoke();
            throw new SimulatedCrashException();
        }
        whole();
        if (isTheEnd)
        {
            throw new SimulatedCrashException();
        }
    }

    void Change(Action<Dictionary<string, SimulatedFile>> change) =>
        Operate(() =>
        {
            change(_names);
            _unflushedNames.Add(change);
        });

    sealed class Released(Action release) : IDisposable
    {
        public void Dispose() => release();
    }
}
