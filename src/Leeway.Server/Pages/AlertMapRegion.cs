namespace Leeway.Server.Pages;

/// <summary>The outages that a severity sees.</summary>
/// <param name="LabelY">Just above its lower edge.</param>
/// <param name="Points">As SVG writes a polygon.</param>
public sealed record AlertMapRegion(string Severity, string Look, string Points, double LabelY);
