using System.Globalization;
using Leeway.Core.Indicators;
using Leeway.Core.Time;

namespace Leeway.Core.Alerts;

/// <summary>When to alert because nobody asks any more, although the targets answer and there were events at this time in the weeks before.</summary>
/// <remarks>
/// That tells a fault, as of a load balancer or a name server, from idleness. It ends only with an event: that there would be none now in other weeks
/// either, as at night, does not mean that they would come again.
/// </remarks>
public sealed record TrafficRule
{
    /// <summary>Fewer expected events may be missing by chance: of 10 it is one in 22,000 (e⁻¹⁰) that none comes.</summary>
    public const double ExpectedMin = 10;

    /// <summary>How many weeks are looked at.</summary>
    public const int Weeks = 4;

    // Of what is known less well, nobody can say that there was nothing.
    const double KnownShare = 0.9;

    public static string Name => "no-traffic";

    public Severity Severity { get; init; } = Severity.Ticket;

    /// <summary>For how long there must have been no event.</summary>
    public TimeSpan After { get; init; } = 1.Hours;

    /// <param name="now">The last <see cref="After"/> until the watermark.</param>
    /// <param name="before">The same time of the weeks before.</param>
    public AlertCondition Of(in WindowCounts now, IReadOnlyList<WindowCounts> before)
    {
        var name = DurationText.Format(After);
        if (now.Counts.Total > 0)
        {
            return new AlertCondition.NotMet($"{Number(now.Counts.Total)} events in {name}");
        }
        if (!IsKnown(now))
        {
            return new AlertCondition.Unknown($"no data: not all of the last {name} is known");
        }
        var known = before.Where(week => IsKnown(week)).Select(InWhole).ToList();
        var busy = known.Count(total => total > 0);
        var expected = known.Count > 0 ? known.Average() : 0;
        return 2 * busy > known.Count && expected >= ExpectedMin
            ? new AlertCondition.Met(
                $"no events in {name} though the targets answer, and {Number(Math.Round(expected))} at this time in {busy} of the last {known.Count} weeks"
            )
            : new AlertCondition.Unknown($"no events in {name}, which may be as usual at this time of the week");
    }

    // Rows of a week ago are a minute apart or more: a window may begin and end a little earlier than it should.
    double InWhole(WindowCounts window) => window.Counts.Total * (After / window.Window.Length);

    static bool IsKnown(in WindowCounts window) =>
        window.Covered > TimeSpan.Zero && window.Covered >= KnownShare * window.Window.Length;

    static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
