namespace Leeway.Client;

/// <summary>What one filter says of a target.</summary>
/// <param name="Filter"><c>met</c>, <c>dependencies</c>, <c>risks</c>, <c>measurable</c>, <c>alertable</c> or <c>defensible</c>.</param>
/// <param name="Outcome"><c>passed</c>, <c>unknown</c> or <c>failed</c>.</param>
/// <param name="Reason">A sentence.</param>
public sealed record TargetFindingDetail(string Filter, string Outcome, string Reason);
