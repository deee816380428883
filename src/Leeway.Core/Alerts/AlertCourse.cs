namespace Leeway.Core.Alerts;

/// <summary>How an alert has come and gone of late, and so whether it is open: pure, for the live state machine and for replays.</summary>
/// <remarks>Its clock counts the time that was judged, so that a gap in the judging makes nothing calm.</remarks>
public sealed record AlertCourse
{
    /// <summary>Of an alert that has not fired of late.</summary>
    public static AlertCourse None { get; } = new();

    /// <summary>True if a rule of the alert fired when it was last judged.</summary>
    public bool IsFiring { get; init; }

    /// <summary>True while people are to know of it: it fires, or has come and gone too often to be believed calm.</summary>
    public bool IsOpen { get; init; }

    /// <summary>When rules of it began to fire, by the clock; only those that matter still.</summary>
    public IReadOnlyList<TimeSpan> Beginnings { get; init; } = [];

    /// <summary>Since when it is open without firing, by the clock.</summary>
    public TimeSpan? CalmSince { get; init; }

    /// <summary>How much time was judged since the first of the beginnings.</summary>
    public TimeSpan Clock { get; init; }

    /// <summary>When the alert was last judged; only while the clock runs.</summary>
    public DateTimeOffset? Judged { get; init; }

    /// <summary>The course after a further judgement.</summary>
    /// <param name="isFiring">Whether any rule of the alert fires.</param>
    /// <param name="damping">Null to close whenever nothing fires.</param>
    /// <param name="asOf">The instant that the judgement speaks of.</param>
    /// <param name="step">How much time one judgement speaks of at most; zero for all since the one before.</param>
    public AlertCourse Next(bool isFiring, FlapDamping? damping, DateTimeOffset asOf, TimeSpan step)
    {
        if (damping is null)
        {
            return isFiring ? new AlertCourse { IsFiring = true, IsOpen = true } : None;
        }
        var clock = Clock + AlertTiming.Judged(Judged ?? asOf, asOf, step);
        var beginnings = Beginnings.Where(began => clock - began < damping.Within).ToList();
        if (isFiring && !IsFiring)
        {
            beginnings.Add(clock);
        }
        var isRestless = beginnings.Count >= damping.Times;
        var calmSince = isFiring || !IsOpen ? null : CalmSince ?? (isRestless ? clock : null);
        if (clock - calmSince >= damping.Calm)
        {
            calmSince = null;
        }
        // The clock matters only to what is remembered by it.
        var isRunning = beginnings.Count > 0 || calmSince is not null;
        return new AlertCourse
        {
            IsFiring = isFiring,
            IsOpen = isFiring || calmSince is not null,
            Beginnings = beginnings,
            CalmSince = calmSince,
            Clock = isRunning ? clock : TimeSpan.Zero,
            Judged = isRunning ? asOf : null,
        };
    }

    public bool Equals(AlertCourse? other) =>
        other is not null
        && (IsFiring, IsOpen, CalmSince, Clock, Judged)
            == (other.IsFiring, other.IsOpen, other.CalmSince, other.Clock, other.Judged)
        && Beginnings.SequenceEqual(other.Beginnings);

    public override int GetHashCode() => HashCode.Combine(IsFiring, IsOpen, CalmSince, Clock, Judged);
}
