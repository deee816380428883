namespace Leeway.Client;

/// <summary>A policy that a gate asks.</summary>
/// <param name="Enforced"><c>always</c>, <c>never</c>, or <c>since</c> and a time.</param>
/// <param name="IsInForce">False while it is a shadow: the gate only says what it would have answered.</param>
public sealed record GatePolicyDetail(string Name, string Enforced, bool IsInForce);
