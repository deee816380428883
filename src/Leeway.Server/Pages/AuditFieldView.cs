namespace Leeway.Server.Pages;

/// <summary>A field of a record before and after an act; empty where there was none.</summary>
public sealed record AuditFieldView(string Name, string Before, string After);
