namespace Leeway.Engine.Tests.Histories;

/// <summary>An SLO's past, minute by minute: which SLI each minute belongs to, and what each SLI counted in it.</summary>
/// <remarks>
/// A minute belongs to the SLI that was in force when the minute was first known. Before an SLO that starts anew, minutes
/// belong to nobody. What is not known yet will be the current SLI's.
/// </remarks>
sealed class NaivePast(int slis, int minutes)
{
    const int Nobody = -1;

    readonly int[][] _counts = [.. Enumerable.Range(0, slis).Select(_ => new int[minutes])];
    readonly int[] _known = new int[slis];
    readonly List<int> _owners = [];
    int _current = Nobody;

    public void Follow(int sli, int minute, bool startsAnew)
    {
        if (_current != Nobody && sli != _current && startsAnew)
        {
            _owners.Clear();
            _owners.AddRange(Enumerable.Repeat(Nobody, minute));
        }
        else if (_current != Nobody)
        {
            Own();
        }
        _current = sli;
    }

    public void Count(int sli, int minute, int count)
    {
        _counts[sli][minute] = count;
        _known[sli] = minute + 1;
    }

    public int Total(int from, int until) =>
        Enumerable
            .Range(from, until - from)
            .Sum(minute => OwnerOf(minute) is >= 0 and var sli ? _counts[sli][minute] : 0);

    int OwnerOf(int minute) => minute < _owners.Count ? _owners[minute] : _current;

    void Own()
    {
        while (_owners.Count < _known[_current])
        {
            _owners.Add(_current);
        }
    }
}
