namespace Leeway.Core.Agreements;

/// <summary>What an agreement lacks, and what to do about it.</summary>
public sealed record AgreementGap(string What, string Remedy);
