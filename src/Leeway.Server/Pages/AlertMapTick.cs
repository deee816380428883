namespace Leeway.Server.Pages;

/// <summary>A value on an axis.</summary>
sealed record AlertMapTick(double At, string Text);
