namespace Leeway.Client;

/// <summary>What a journey would gain if something never failed.</summary>
/// <param name="What">A node, or words for what members of a group share and for a failover.</param>
/// <param name="Node">The node; null if it is none.</param>
/// <param name="Birnbaum">The availability with it − that without it.</param>
/// <param name="Criticality">Its share of what is missing.</param>
/// <param name="Minutes">A year.</param>
public sealed record GainDetail(string What, string? Node, double Birnbaum, double Criticality, double Minutes);
