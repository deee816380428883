namespace Leeway.Server.Pages;

/// <summary>A project on the page of a plan.</summary>
/// <param name="Ahead">How often it saves more than the project of the next row.</param>
public sealed record PlanProjectRow(
    string Name,
    string Note,
    string Saved,
    string Range,
    string Weeks,
    string SavedPerWeek,
    string OfBudget,
    string Brings,
    string Ahead
);
