namespace Leeway.Engine.Records;

/// <summary>What was done to a record.</summary>
public enum AuditAct
{
    Added,
    Changed,
    Removed,
}
