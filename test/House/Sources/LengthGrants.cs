namespace Leeway.House.Tests.Sources;

/// <summary>Which files may be long, and how long: a ratchet that turns with every file that becomes shorter.</summary>
/// <param name="Lines">What each file may have, by its path.</param>
sealed record LengthGrants(IReadOnlyDictionary<string, int> Lines)
{
    /// <summary>From so many lines on a file needs a grant.</summary>
    public const int LongFrom = 200;

    /// <summary>Room to edit in; a file that needs less has given its lines back.</summary>
    public const int Room = 20;

    public IEnumerable<string> Breaches(IReadOnlyDictionary<string, int> actual)
    {
        foreach (var (path, lines) in actual.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            var granted = Lines.GetValueOrDefault(path);
            if (lines >= LongFrom && lines > granted)
            {
                yield return granted == 0
                    ? $"{path} has {lines} lines: split it, or grant it {RoundUp(lines)}"
                    : $"{path} has {lines} lines, {granted} are granted: split it";
            }
            else if (granted > 0 && lines < LongFrom)
            {
                yield return $"{path} has {lines} lines: it needs no grant any more";
            }
            else if (granted - lines >= Room)
            {
                yield return $"{path} has {lines} lines: lower its grant to {RoundUp(lines)}";
            }
        }
        foreach (var path in Lines.Keys.Where(path => !actual.ContainsKey(path)))
        {
            yield return $"{path} is gone: so is its grant";
        }
    }

    static int RoundUp(int lines) => (lines + 9) / 10 * 10;
}
