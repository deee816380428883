namespace Leeway.Engine.Tests.Churn;

/// <summary>Requests, and those of them that were errors.</summary>
readonly record struct ChurnCounts(double Requests, double Errors)
{
    public static ChurnCounts operator +(ChurnCounts one, ChurnCounts other) =>
        new(one.Requests + other.Requests, one.Errors + other.Errors);

    public static ChurnCounts operator -(ChurnCounts one, ChurnCounts other) =>
        new(one.Requests - other.Requests, one.Errors - other.Errors);

    public static ChurnCounts Sum(IEnumerable<ChurnCounts> counts) =>
        counts.Aggregate(default(ChurnCounts), (sum, next) => sum + next);
}
