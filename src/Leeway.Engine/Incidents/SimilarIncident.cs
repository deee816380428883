namespace Leeway.Engine.Incidents;

/// <summary>An incident of before, and how much it has in common with another.</summary>
/// <param name="Similarity">From 0 to 1.</param>
public sealed record SimilarIncident(IncidentStory Story, double Similarity);
