namespace Leeway.Core.Indicators;

/// <summary>Where in a query an expression stands, which decides what PromQL makes of its many series.</summary>
enum CountingPlace
{
    /// <summary>It is the whole query: the results of all its series are events.</summary>
    Alone,

    /// <summary>It is a side of + or −, which pairs the series of both sides by their labels.</summary>
    Side,

    /// <summary>It is what <c>sum</c> adds up.</summary>
    Summed,
}
