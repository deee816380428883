namespace Leeway.Client;

/// <summary>How long a part of an incident took.</summary>
/// <param name="Phase">detect, acknowledge, mitigate, repair, or impact for all of them.</param>
/// <param name="Seconds">Null if its beginning or end is not known.</param>
public sealed record IncidentPhaseDetail(string Phase, double? Seconds);
