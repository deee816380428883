namespace Leeway.Core.Budgets;

/// <summary>What an adjustment does to the counts of its interval.</summary>
public abstract record AdjustmentEffect
{
    AdjustmentEffect() { }

    /// <summary>The interval's counts and its covered time count as neither good nor bad, as if nothing were known of it.</summary>
    public sealed record Exclude : AdjustmentEffect
    {
        public override string ToString() => "exclusion";
    }

    /// <summary>Other counts stand in the interval than were counted. Covered time stays, unless both are set: then all of it is known.</summary>
    /// <param name="Total">Null to leave the total as it was counted.</param>
    /// <param name="Bad">Null to leave the bad events as they were counted.</param>
    public sealed record Correct(CountCorrection? Total, CountCorrection? Bad) : AdjustmentEffect
    {
        /// <summary>True if nothing that was counted is left.</summary>
        public bool SetsAll => Total is CountCorrection.Set && Bad is CountCorrection.Set;

        public override string ToString() =>
            "correction ("
            + string.Join(", ", new[] { Words("total", Total), Words("bad", Bad) }.Where(words => words.Length > 0))
            + ")";

        static string Words(string count, CountCorrection? correction) =>
            correction is null ? "" : $"{count} {correction}";
    }
}
