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

    // The logarithm of a duration is about normal; 0.35 puts 99.9 % below three times the median (e^(3.09 · 0.35) = 2.95).
    static TimeSpan Duration(ServiceProfile profile, Random random) =>
        random.NextDouble() < profile.SlowShare
            ? TimeSpan.FromSeconds(0.3 + (0.5 * random.NextDouble()))
            : profile.Median * Math.Exp(0.35 * Chance.Normal(random));

    static TimeSpan Slowness(Random random) => TimeSpan.FromSeconds(0.5 + (0.5 * random.NextDouble()));
}
