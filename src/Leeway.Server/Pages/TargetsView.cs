using Leeway.Client;
using Leeway.Server.Components;

namespace Leeway.Server.Pages;

/// <summary>Scrape targets, those that failed first; where they are looked for, and those that are not scraped.</summary>
/// <param name="Filter">What all of them have in common: a part of their job, address, labels or error.</param>
public sealed record TargetsView(
    string Filter,
    string Summary,
    IReadOnlyList<TargetRowView> Targets,
    IReadOnlyList<DroppedTargetDetail> Dropped,
    IReadOnlyList<DiscoverySourceDetail> Sources
)
{
    /// <summary>More rows than anybody reads; the filter finds the others.</summary>
    public const int RowsMax = 500;

    /// <summary>How many there are beyond the rows that are shown; empty if none.</summary>
    public string More { get; private init; } = "";

    public static TargetsView Of(
        IReadOnlyList<TargetDetail> targets,
        DiscoveryDetail discovery,
        string? filter,
        DateTimeOffset now
    )
    {
        var text = filter?.Trim() ?? "";
        List<TargetDetail> found = [.. targets.Where(target => Has(text, target))];
        List<DroppedTargetDetail> dropped =
        [
            .. discovery.Dropped.Where(target => Has(text, [target.Job, target.Reason, .. Words(target.Discovered)])),
        ];
        var failed = found.Count(target => target.State == "failed");
        var summary = $"{PageText.Count(found.Count, "target")}, {failed} failed";
        return new TargetsView(
            text,
            discovery.Dropped.Count == 0 ? summary : $"{summary}, {dropped.Count} not scraped",
            [
                .. found
                    .OrderBy(target => target.State != "failed")
                    .ThenBy(target => target.Job, StringComparer.Ordinal)
                    .ThenBy(target => target.Instance, StringComparer.Ordinal)
                    .Take(RowsMax)
                    .Select(target => TargetRowView.Of(target, now)),
            ],
            [.. dropped.Take(RowsMax)],
            discovery.Sources
        )
        {
            More = Beyond(found.Count, "target") + Beyond(dropped.Count, "target that is not scraped"),
        };
    }

    /// <summary>Labels as a selector has them.</summary>
    public static string Text(IReadOnlyDictionary<string, string> labels) =>
        string.Join(", ", Words(labels).Order(StringComparer.Ordinal));

    static string Beyond(int count, string what) =>
        count > RowsMax
            ? $"{PageText.Count(count - RowsMax, $"more {what}")}: search for part of a name to see them. "
            : "";

    static bool Has(string text, TargetDetail target) =>
        Has(
            text,
            [target.Job, target.Instance, target.Address, target.Error ?? "", target.State, .. Words(target.Labels)]
        );

    static bool Has(string text, IEnumerable<string> words) =>
        text.Length == 0 || words.Any(word => word.Contains(text, StringComparison.OrdinalIgnoreCase));

    static IEnumerable<string> Words(IReadOnlyDictionary<string, string> labels) =>
        labels.Select(label => $"{label.Key}={label.Value}");
}
