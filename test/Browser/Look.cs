namespace Leeway.Browser.Tests;

/// <summary>How a page is looked at.</summary>
public sealed record Look(string Name, int Width, int Height, bool IsDark = false, bool HasScripts = true)
{
    public static Look Light { get; } = new("light", 1280, 900);
    public static Look Dark { get; } = new("dark", 1280, 900, IsDark: true);
    public static Look Phone { get; } = new("phone", 360, 740);

    /// <summary>Those that every page must do well in.</summary>
    public static IReadOnlyList<Look> All { get; } = [Light, Dark, Phone];

    public override string ToString() => Name;
}
