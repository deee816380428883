namespace Leeway.Core.Replay;

/// <summary>An alert, and whether it was worth telling.</summary>
public sealed record JudgedAlert(ReplayedAlert Alert, AlertWorth Worth);
