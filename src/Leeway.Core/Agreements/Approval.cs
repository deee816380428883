namespace Leeway.Core.Agreements;

/// <summary>Somebody's yes for a party.</summary>
/// <param name="On">The day it was given.</param>
/// <param name="Terms">The hash of what was approved; see <see cref="Agreements.Terms.Hash"/>.</param>
/// <param name="How">Where it is written: a place of a document, or that it was signed with a token.</param>
public sealed record Approval(Party Party, string Person, DateOnly On, string Terms, string How);
