namespace Leeway.Core.Dependencies;

/// <summary>64 worlds at once, a bit each: 1 if something works there.</summary>
/// <param name="spared">By cause: the worlds that it spares.</param>
readonly struct Lanes(ulong[] spared) : ILogic<ulong>
{
    public const int Count = 64;
    public const ulong All = ulong.MaxValue;

    public ulong Always => All;

    public ulong Never => 0;

    public ulong Spared(int cause) => spared[cause];

    public ulong And(ulong one, ulong other) => one & other;

    public ulong Or(ulong one, ulong other) => one | other;

    public static bool Has(ulong lanes, int lane) => (lanes >> lane & 1) == 1;

    public static ulong Only(int lane) => 1UL << lane;
}
