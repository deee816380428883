using Leeway.Client;
using Leeway.Server.Components;

namespace Leeway.Server.Pages;

/// <summary>All scrape targets, those that failed first.</summary>
public sealed record TargetsView(IReadOnlyList<TargetRowView> Targets)
{
    public string Summary =>
        $"{PageText.Count(Targets.Count, "target")}, {Targets.Count(target => target.State == "failed")} failed";

    public static TargetsView Of(IEnumerable<TargetDetail> targets, DateTimeOffset now) =>
        new([
            .. targets
                .OrderBy(target => target.State != "failed")
                .ThenBy(target => target.Job, StringComparer.Ordinal)
                .ThenBy(target => target.Instance, StringComparer.Ordinal)
                .Select(target => TargetRowView.Of(target, now)),
        ]);
}
