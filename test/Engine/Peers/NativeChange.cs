namespace Leeway.Engine.Tests.Peers;

/// <summary>What happens to a native histogram between two pages, beside observations.</summary>
enum NativeChange
{
    None,
    Restart,
    Coarser,
    WiderZero,
}
