namespace Leeway.Server.Pages;

/// <summary>A service and those of its SLOs that the overview shows.</summary>
/// <param name="DisplayName">Empty if it says no more than the name.</param>
public sealed record ServiceRowsView(string Name, string DisplayName, IReadOnlyList<SloRowView> Slos);
