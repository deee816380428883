namespace Leeway.Engine.Collecting;

/// <summary>How often something was wrong with a column's counts since the start.</summary>
public sealed record AnomalyCount(AnomalyKind Kind, int Times);
