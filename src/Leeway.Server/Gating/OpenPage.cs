namespace Leeway.Server.Gating;

/// <summary>A page that fires.</summary>
/// <param name="What">For people, for example <c>page of checkout</c>.</param>
/// <param name="Key">What an incident knows it by: the key under which its beginning is told.</param>
public sealed record OpenPage(string What, DateTimeOffset Since, string Key);
