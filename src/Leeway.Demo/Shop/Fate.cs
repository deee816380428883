using Leeway.Demo.Traffic;

namespace Leeway.Demo.Shop;

/// <summary>What becomes of one request.</summary>
readonly record struct Fate(TimeSpan Takes, bool Fails, bool Hangs)
{
    public static Fate Draw(ServiceProfile profile, Fault? fault, Random random)
    {
        var isHit = fault is not null && random.NextDouble() < fault.Share;
        return new Fate(
            Duration(profile, random) + (isHit && fault!.Kind is FaultKind.Latency ? Slowness(random) : TimeSpan.Zero),
            Fails: random.NextDouble() < profile.ErrorShare || (isHit && fault!.Kind is FaultKind.Errors),
            Hangs: isHit && fault!.Kind is FaultKind.Hang
        );
    }

    static TimeSpan Duration(ServiceProfile profile, Random random) =>
        random.NextDouble() < profile.SlowShare ? Durations.Slow(random) : Durations.Usual(random, profile.Median);

    static TimeSpan Slowness(Random random) => TimeSpan.FromSeconds(0.5 + (0.5 * random.NextDouble()));
}
