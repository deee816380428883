namespace Leeway.Server.Pages;

/// <summary>A service and those of its SLOs that the overview shows.</summary>
/// <param name="DisplayName">Empty if it is the name itself.</param>
public sealed record ServiceRowsView(string Name, string DisplayName, IReadOnlyList<SloRowView> Slos);
