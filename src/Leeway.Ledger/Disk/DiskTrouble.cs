namespace Leeway.Ledger.Disk;

/// <summary>What a disk throws when it fails, as opposed to a bug.</summary>
static class DiskTrouble
{
    /// <summary>A folder that became read-only or changed its owner counts as trouble that may pass.</summary>
    public static bool Is(Exception failure) => failure is IOException or UnauthorizedAccessException;
}
