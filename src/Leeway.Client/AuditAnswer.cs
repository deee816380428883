namespace Leeway.Client;

/// <summary>A page of the audit, the latest first.</summary>
/// <param name="Next">What to ask for as <c>before</c> for the page behind this one; null if there is none.</param>
public sealed record AuditAnswer(IReadOnlyList<AuditDetail> Entries, Guid? Next);
