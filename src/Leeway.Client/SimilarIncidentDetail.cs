namespace Leeway.Client;

/// <summary>An incident of before that has much in common with another.</summary>
/// <param name="Similarity">From 0 to 1: what part of service, SLOs and fault class they share.</param>
public sealed record SimilarIncidentDetail(
    int Number,
    string Title,
    DateTimeOffset Start,
    double? BudgetShare,
    double Similarity
);
