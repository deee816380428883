namespace Leeway.Engine.Incidents;

/// <summary>An incident of before, and how much it has in common with another.</summary>
/// <param name="Similarity">From 0 to 1.</param>
/// <param name="Shared">What both have, what says most first: <c>cause bad-limit</c>, <c>alert checkout page</c>.</param>
public sealed record SimilarIncident(IncidentStory Story, double Similarity, IReadOnlyList<string> Shared);
