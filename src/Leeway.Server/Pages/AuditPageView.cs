using Leeway.Client;

namespace Leeway.Server.Pages;

/// <summary>A page of the audit.</summary>
/// <param name="Problems">What is wrong with what was searched for.</param>
/// <param name="Older">The address of the page behind this one; null if there is none.</param>
public sealed record AuditPageView(IReadOnlyList<AuditRowView> Rows, IReadOnlyList<string> Problems, string? Older)
{
    public static AuditPageView Nothing { get; } = new([], [], null);

    public static AuditPageView Of(AuditAnswer page, AuditQuery query) =>
        new(
            [.. page.Entries.Select(AuditRowView.Of)],
            [],
            page.Next is { } next ? $"audit?{(query with { Before = next }).ToText()}" : null
        );
}
