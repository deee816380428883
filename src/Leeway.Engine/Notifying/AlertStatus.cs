namespace Leeway.Engine.Notifying;

/// <summary>Which end of an alert a notification tells of.</summary>
public enum AlertStatus
{
    Firing,
    Resolved,
}
