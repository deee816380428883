namespace Leeway.House.Tests.Dependencies;

/// <summary>One folder uses another.</summary>
/// <param name="Example">One place where it does, as "type → type".</param>
sealed record FolderUse(string From, string To, string Example)
{
    public override string ToString() => $"{From} → {To} ({Example})";
}
