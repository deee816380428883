namespace Leeway.Core.Indicators;

/// <summary>Whether an SLI names its good events or its bad ones beside the total.</summary>
public enum PartKind
{
    Bad,
    Good,
}
