namespace Leeway.Core.Dependencies;

/// <summary>In which of many worlds a cause strikes.</summary>
/// <remarks>Drawn as the distance to the next one: rare causes cost next to nothing.</remarks>
sealed class Strikes
{
    readonly double _logSpared;
    readonly Random _random;
    long _worldsAway;

    public Strikes(int cause, double chance, Random random)
    {
        Cause = cause;
        _logSpared = Math.Log(1 - chance);
        _random = random;
        _worldsAway = Draw();
    }

    public int Cause { get; }

    /// <summary>The next 64 worlds.</summary>
    public ulong Next()
    {
        var struck = 0UL;
        for (; _worldsAway < Lanes.Count; _worldsAway += 1 + Draw())
        {
            struck |= Lanes.Only((int)_worldsAway);
        }
        _worldsAway -= Lanes.Count;
        return struck;
    }

    // How many worlds are spared before the next is struck. A chance of 1 has a logarithm of minus infinity: none.
    long Draw() => (long)Math.Min(Math.Log(1 - _random.NextDouble()) / _logSpared, 1L << 40);
}
