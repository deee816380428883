using Leeway.Core.Alerts;

namespace Leeway.Documents.Native;

/// <summary>A tier as it is written: its burn rate may depend on the SLO's window.</summary>
sealed record TierDeclaration(
    Severity Severity,
    TimeSpan LongWindow,
    TimeSpan ShortWindow,
    TierSpeed Speed,
    TimeSpan For
)
{
    public AlertTier Resolve(TimeSpan sloWindow) =>
        new()
        {
            Severity = Severity,
            LongWindow = LongWindow,
            ShortWindow = ShortWindow,
            BurnRate = Speed.Of(LongWindow, sloWindow),
            For = For,
        };
}
