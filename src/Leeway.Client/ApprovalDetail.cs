namespace Leeway.Client;

/// <summary>Somebody's yes for a party.</summary>
/// <param name="How">A place of a document, or <c>signed</c>.</param>
public sealed record ApprovalDetail(string Person, DateOnly On, string How);
