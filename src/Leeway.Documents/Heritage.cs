namespace Leeway.Documents;

/// <summary>What an SLO takes over from before, as its annotations say.</summary>
public sealed record Heritage
{
    /// <summary>Of an SLO that says nothing: all that its name has counted.</summary>
    public static Heritage Usual { get; } = new();

    /// <summary>True if a changed SLI begins with nothing; else what the SLI before it counted stays the SLO's.</summary>
    public bool StartsAnew { get; init; }

    /// <summary>Null if the SLO was never renamed.</summary>
    public FormerName? RenamedFrom { get; init; }
}
