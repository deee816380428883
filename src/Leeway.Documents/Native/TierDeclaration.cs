using Leeway.Core.Alerts;

namespace Leeway.Documents.Native;

/// <summary>A tier as it is written: its burn rate may depend on the SLO's window.</summary>
sealed record TierDeclaration(Severity Severity, TimeSpan LongWindow, TimeSpan ShortWindow, TierSpeed Speed)
{
    public TimeSpan For { get; init; }
    public TimeSpan KeepFiring { get; init; }
    public bool IsInclusive { get; init; }
    public bool IsByUsualTraffic { get; init; }

    public AlertTier Resolve(TimeSpan sloWindow) =>
        new()
        {
            Severity = Severity,
            LongWindow = LongWindow,
            ShortWindow = ShortWindow,
            BurnRate = Speed.Of(LongWindow, sloWindow),
            For = For,
            KeepFiring = KeepFiring,
            IsInclusive = IsInclusive,
            IsByUsualTraffic = IsByUsualTraffic,
        };
}
