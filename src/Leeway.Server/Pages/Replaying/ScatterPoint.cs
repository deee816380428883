using Leeway.Server.Components;

namespace Leeway.Server.Pages.Replaying;

/// <summary>A setting in a scatter.</summary>
/// <param name="Mark">Its number, or "default"; empty where it would lie on another's.</param>
/// <param name="X">From 0 at the left to 100 at the right.</param>
/// <param name="Y">In pixels from the top.</param>
public sealed record ScatterPoint(string Mark, double X, double Y, bool IsDefault)
{
    public string Left => $"{PageText.Number(X)}%";
}
