namespace Leeway.Engine.Tests.Simulation.World;

/// <summary>How much goes wrong in one world, as chances a tick.</summary>
/// <remarks>Drawn anew for each seed, often as zero: a fault shows best where nothing else hides it.</remarks>
sealed record Weather
{
    /// <summary>Leeway's machine stops at one of its next disk operations.</summary>
    public required double CrashAtDisk { get; init; }

    /// <summary>Leeway's machine stops at any moment.</summary>
    public required double CrashAtMoment { get; init; }

    /// <summary>Leeway's machine stops between the commit of a notification and its sending; a chance a notification.</summary>
    public required double CrashBeforeSending { get; init; }
    public required double DiskTrouble { get; init; }
    public required double PagerTrouble { get; init; }
    public required double Unheard { get; init; }
    public required double Late { get; init; }
    public required double Death { get; init; }
    public required double Outage { get; init; }
    public required double Reload { get; init; }
    public required double ClockJump { get; init; }
    public required bool HasLiars { get; init; }

    /// <summary>For a while nobody asks a service anything.</summary>
    public required double Idleness { get; init; }

    /// <summary>Somebody gives a silence, or ends one.</summary>
    public required double Silence { get; init; }

    public static Weather Draw(Random random)
    {
        double Of(params double[] chances) => chances[random.Next(chances.Length)];
        return new Weather
        {
            CrashAtDisk = Of(0, 0.03, 0.1),
            CrashAtMoment = Of(0, 0.02, 0.06),
            CrashBeforeSending = Of(0, 0.2, 0.6),
            DiskTrouble = Of(0, 0.03, 0.08),
            PagerTrouble = Of(0, 0.1, 0.3),
            Unheard = Of(0, 0.05, 0.15),
            Late = Of(0, 0.05, 0.15),
            Death = Of(0, 0.02, 0.06),
            Outage = Of(0.02, 0.05, 0.1),
            Reload = Of(0, 0.02, 0.08),
            ClockJump = Of(0, 0, 0, 0.03),
            HasLiars = Of(0, 1) > 0,
            Idleness = Of(0, 0.03, 0.06),
            Silence = Of(0, 0.1, 0.3),
        };
    }
}
