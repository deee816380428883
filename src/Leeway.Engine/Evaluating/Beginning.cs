namespace Leeway.Engine.Evaluating;

/// <summary>When the latest occasion of an alert began, also if it is over.</summary>
/// <param name="Alert">The occasion's key: SLO and severity.</param>
sealed record Beginning(string Alert, DateTimeOffset Since);
