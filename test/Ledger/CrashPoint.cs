namespace Leeway.Ledger.Tests;

/// <summary>Where around a disk operation the machine stops; half of an appended record may have been written by then.</summary>
public enum CrashPoint
{
    Before,
    InTheMiddle,
    After,
}
