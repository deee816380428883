namespace Leeway.Core.Gates;

/// <summary>Something that users suffer from right now: an incident, or a page that fires.</summary>
/// <param name="What">For people, for example <c>page of checkout</c>.</param>
/// <param name="Number">Of the incident; null of a page.</param>
public sealed record OpenIncident(string What, DateTimeOffset Since, int? Number = null);
