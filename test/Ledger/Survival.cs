namespace Leeway.Ledger.Tests;

/// <summary>How much of what was written but not flushed a crash leaves behind; a disk may do either.</summary>
public enum Survival
{
    Nothing,
    Half,
    Everything,
}
