namespace Leeway.Server.Pages;

/// <summary>A value on an axis.</summary>
public sealed record AlertMapTick(double At, string Text);
