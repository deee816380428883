namespace Leeway.House.Tests.Dependencies;

/// <summary>One type uses another. A folder is a namespace; types are written without it.</summary>
sealed record TypeUse(string FromFolder, string From, string ToFolder, string To)
{
    /// <summary>The used type with its namespace.</summary>
    public string Used => $"{ToFolder}.{To}";

    public override string ToString() => $"{From} → {To}";
}
