namespace Leeway.Client;

/// <summary>What is wrong with a promise or its alerts, and what would be better.</summary>
public sealed record AdviceDetail(string What, string Remedy);
