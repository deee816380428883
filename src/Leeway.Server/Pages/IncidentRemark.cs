namespace Leeway.Server.Pages;

/// <summary>What ties an incident to another.</summary>
/// <param name="Number">Of the other, behind the text; null if there is none.</param>
public sealed record IncidentRemark(string Text, int? Number);
