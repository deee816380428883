namespace Leeway.Client;

/// <summary>An incident of before that has much in common with another.</summary>
/// <param name="Similarity">From 0 to 1: what part of cause, trigger, alerts, SLOs and service they share.</param>
/// <param name="Shared">What both have, what says most first: <c>cause bad-limit</c>, <c>alert checkout page</c>.</param>
public sealed record SimilarIncidentDetail(
    int Number,
    string Title,
    DateTimeOffset Start,
    double? BudgetShare,
    double Similarity,
    IReadOnlyList<string> Shared
);
