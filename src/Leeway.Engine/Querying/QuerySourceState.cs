namespace Leeway.Engine.Querying;

/// <summary>One data source as it can be seen from outside.</summary>
/// <param name="UnderWay">Queries that wait for an answer.</param>
/// <param name="Asked">Queries since the start.</param>
/// <param name="Failed">Those of them that failed.</param>
/// <param name="Samples">Samples that were read since the start.</param>
/// <param name="FillLeft">The past that is still to be asked for, added up over all SLIs.</param>
/// <param name="FillAll">Of how much.</param>
/// <param name="FillTrouble">Why the last query of the past failed; null if it did not.</param>
public sealed record QuerySourceState(
    string Name,
    Uri Url,
    int UnderWay,
    long Asked,
    long Failed,
    long Samples,
    TimeSpan FillLeft,
    TimeSpan FillAll,
    string? FillTrouble,
    IReadOnlyList<AskedState> Slis
);
