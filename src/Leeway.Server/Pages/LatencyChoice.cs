namespace Leeway.Server.Pages;

/// <summary>A threshold that can be tried: its link, and what it would mean.</summary>
/// <param name="Text">"250 ms".</param>
/// <param name="Value">As the address has it, in seconds: "0.25".</param>
public sealed record LatencyChoice(string Text, string Value, bool IsChosen, bool IsInForce);
