namespace Leeway.Client;

/// <summary>What an error-budget policy asks for after an incident.</summary>
/// <param name="Subject">The incident, or its fault class.</param>
/// <param name="What">For example <c>post-mortem with 1 P0 action</c>.</param>
/// <param name="Met">True if its fault class and as many actions are written down.</param>
/// <param name="Reason">The policy's condition with the numbers.</param>
public sealed record ObligationDetail(string Policy, string Slo, string Subject, string What, bool Met, string Reason);
