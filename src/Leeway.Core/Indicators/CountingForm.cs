namespace Leeway.Core.Indicators;

/// <summary>The unit in which a query speaks of its series; one query must stay with one.</summary>
enum CountingForm
{
    /// <summary>Events a second.</summary>
    Rate,

    /// <summary>Events in the range.</summary>
    Increase,

    /// <summary>Events since the counter began.</summary>
    Raw,

    /// <summary>Readings of gauges.</summary>
    Reading,
}
