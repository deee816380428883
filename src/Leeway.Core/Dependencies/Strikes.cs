using Leeway.Core.Chance;

namespace Leeway.Core.Dependencies;

/// <summary>In which of many worlds a cause strikes.</summary>
/// <remarks>Drawn as the distance to the next one: rare causes cost next to nothing.</remarks>
sealed class Strikes
{
    readonly double _logSpared;
    readonly Dice _dice;
    long _worldsAway;

    public Strikes(int cause, double chance, Dice dice)
    {
        Cause = cause;
        _logSpared = chance < 1 ? Portable.Log(1 - chance) : double.NegativeInfinity;
        _dice = dice;
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
    long Draw() => (long)Math.Min(Portable.Log(1 - _dice.Uniform()) / _logSpared, 1L << 40);
}
