namespace Leeway.Core.Replay;

/// <summary>What an alerting rule of a Prometheus asks of error ratios.</summary>
public abstract record RuleCondition
{
    // A window that is further below the threshold than this is not above it, whatever the last digits of doubles say.
    const double Doubt = 1e-9;

    RuleCondition() { }

    /// <summary>The longest time after an event for which it may still be met: of what must all be met the shortest window.</summary>
    public abstract TimeSpan Late { get; }

    /// <summary>As a Prometheus has it: without events nothing is met.</summary>
    public abstract bool IsMet(CountHistory history, int edge);

    /// <summary>The first edge, from one on, at which it may be met; one after the last if there is none.</summary>
    public abstract int NextDoubtful(CountHistory history, int edge);

    /// <summary>The error ratio of a window is above a threshold, or at least as high.</summary>
    public sealed record Above(TimeSpan Window, double Threshold, bool IsInclusive) : RuleCondition
    {
        public override TimeSpan Late => Window;

        public override bool IsMet(CountHistory history, int edge)
        {
            var counts = history.Counts(Math.Max(0, edge - history.TicksOf(Window)), edge);
            var ratio = counts.Bad / counts.Total;
            return counts.Total > 0 && (IsInclusive ? ratio >= Threshold : ratio > Threshold);
        }

        public override int NextDoubtful(CountHistory history, int edge) =>
            // Ratios of zero, and below it, are met by good events too.
            Threshold > 0
                ? history.NextAbove(edge, history.TicksOf(Window), Threshold * (1 - Doubt))
                : edge;
    }

    /// <summary>Nothing is known of a window: the series that the SLI counts are not there. A tick without events is known.</summary>
    /// <param name="Window">At least the last tick.</param>
    public sealed record Absent(TimeSpan Window) : RuleCondition
    {
        public override TimeSpan Late => Window;

        public override bool IsMet(CountHistory history, int edge) =>
            history.Covered(Math.Max(0, edge - history.TicksOf(Window)), edge) == TimeSpan.Zero;

        public override int NextDoubtful(CountHistory history, int edge) =>
            history.NextUnknown(edge, history.TicksOf(Window));
    }

    public sealed record Both(RuleCondition One, RuleCondition Other) : RuleCondition
    {
        public override TimeSpan Late => One.Late < Other.Late ? One.Late : Other.Late;

        public override bool IsMet(CountHistory history, int edge) =>
            One.IsMet(history, edge) && Other.IsMet(history, edge);

        public override int NextDoubtful(CountHistory history, int edge)
        {
            while (true)
            {
                var one = One.NextDoubtful(history, edge);
                edge = Other.NextDoubtful(history, one);
                if (edge == one || edge > history.Ticks)
                {
                    return edge;
                }
            }
        }
    }

    public sealed record Either(RuleCondition One, RuleCondition Other) : RuleCondition
    {
        public override TimeSpan Late => One.Late > Other.Late ? One.Late : Other.Late;

        public override bool IsMet(CountHistory history, int edge) =>
            One.IsMet(history, edge) || Other.IsMet(history, edge);

        public override int NextDoubtful(CountHistory history, int edge) =>
            Math.Min(One.NextDoubtful(history, edge), Other.NextDoubtful(history, edge));
    }
}
