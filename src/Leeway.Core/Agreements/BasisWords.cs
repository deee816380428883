namespace Leeway.Core.Agreements;

/// <summary>Where numbers come from, as people write it.</summary>
public static class BasisWords
{
    /// <summary>In the order of <see cref="Basis"/>.</summary>
    public static IReadOnlyList<string> All { get; } = ["observed", "experimental", "ad hoc"];

    public static string Word(this Basis basis) => All[(int)basis];
}
