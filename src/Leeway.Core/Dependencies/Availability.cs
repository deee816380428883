using System.Globalization;

namespace Leeway.Core.Dependencies;

/// <summary>The share of time, or of requests, for which something works.</summary>
/// <remarks>
/// Kept as what is missing of 1, which is small and of which a double then loses no digits. The default value is one that
/// never fails. What people promise stays a <see cref="Objectives.Target"/>; this is computed.
/// </remarks>
public readonly record struct Availability
{
    /// <summary>Of a year of 365 days.</summary>
    public const double MinutesPerYear = 525_600;

    /// <param name="share">From 0 to 1, both included.</param>
    public Availability(double share)
    {
        if (!(share is >= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(share), share, "An availability lies between 0 and 1.");
        }
        Missing = 1 - share;
    }

    public static Availability Perfect => default;

    /// <summary>1 − A, the unavailability.</summary>
    public double Missing { get; private init; }

    public double Share => 1 - Missing;

    /// <summary>Minutes a year in which it does not work.</summary>
    public double BadMinutes => Missing * MinutesPerYear;

    /// <summary>Of what is missing; what rounding leads beyond 0 or 1 is cut off.</summary>
    public static Availability Without(double missing) => new() { Missing = Math.Clamp(missing, 0, 1) };

    /// <summary>Of what fails after one time on the mean and is repaired after another: MTTF / (MTTF + MTTR).</summary>
    public static Availability Of(TimeSpan timeToFail, TimeSpan timeToRepair) =>
        timeToFail > TimeSpan.Zero && timeToRepair >= TimeSpan.Zero
            ? Without(timeToRepair / (timeToFail + timeToRepair))
            : throw new ArgumentOutOfRangeException(nameof(timeToFail), timeToFail, "Something works for a while.");

    public override string ToString() => (Share * 100).ToString("0.######", CultureInfo.InvariantCulture) + "%";
}
