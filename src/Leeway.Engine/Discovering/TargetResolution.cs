using Leeway.Core.Series;
using Leeway.Core.Time;
using Leeway.Documents;

namespace Leeway.Engine.Discovering;

/// <summary>From the targets of a job, named and found, to those that are scraped, as Prometheus does it.</summary>
static class TargetResolution
{
    const string MetaPrefix = "__";
    const string Interval = "__scrape_interval__";
    const string Timeout = "__scrape_timeout__";

    /// <param name="found">By discovery.</param>
    public static (List<ResolvedTarget> Targets, List<DroppedTarget> Dropped) Of(
        ScrapeJob job,
        IEnumerable<TargetGroup> found
    )
    {
        var targets = new Dictionary<string, ResolvedTarget>(StringComparer.Ordinal);
        var dropped = new List<DroppedTarget>();
        var named = job.Targets.Select(target => (Labels: LabelsOf(job, target), Named: (ScrapeTarget?)target));
        var others = found.SelectMany(group => LabelsOf(job, group)).Select(labels => (labels, (ScrapeTarget?)null));
        foreach (var (labels, target) in named.Concat(others))
        {
            var (resolved, reason) = Resolve(job, labels, target);
            reason ??=
                targets.Count >= job.TargetsMax ? $"there are more than {job.TargetsMax} targets; see targetsMax"
                : targets.TryAdd(resolved!.Key, resolved) ? null
                : $"another target has the same address, {resolved.Address}";
            if (reason is not null)
            {
                dropped.Add(new DroppedTarget(job.Name, labels, reason));
            }
        }
        return ([.. targets.Values], dropped);
    }

    /// <summary>A target that the document names, without relabelling.</summary>
    public static ResolvedTarget Plain(ScrapeJob job, ScrapeTarget target)
    {
        var discovered = LabelsOf(job, target);
        var labels = Public(discovered).With(new Label("instance", target.Instance));
        return new ResolvedTarget(job, target.Address, labels, discovered);
    }

    static (ResolvedTarget? Target, string? Reason) Resolve(ScrapeJob job, LabelSet discovered, ScrapeTarget? named)
    {
        if (named is not null && job.RelabelRules.Count == 0)
        {
            return (Plain(job, named), null);
        }
        if (RelabelRule.Apply(job.RelabelRules, discovered) is not { } labels)
        {
            return (null, "relabelConfigs leave it out");
        }
        if (named is not null && TargetAddress.IsSame(labels, discovered))
        {
            labels = labels["instance"].Length > 0 ? labels : labels.With(new Label("instance", named.Instance));
            return Timed(new ResolvedTarget(job, named.Address, Public(labels), discovered), labels);
        }
        var (address, host, reason) = TargetAddress.Of(job, labels);
        if (address is null)
        {
            return (null, reason);
        }
        labels = labels["instance"].Length > 0 ? labels : labels.With(new Label("instance", host));
        return Timed(new ResolvedTarget(job, address, Public(labels), discovered), labels);
    }

    static (ResolvedTarget? Target, string? Reason) Timed(ResolvedTarget target, LabelSet labels)
    {
        var job = target.Job;
        if (
            !DurationText.TryParse(labels[Interval], out var interval)
            || !DurationText.TryParse(labels[Timeout], out var timeout)
            || interval < 100.Milliseconds
            || interval > 1.Hours
            || timeout <= TimeSpan.Zero
            || timeout > ScrapeJob.TimeoutMax(interval)
        )
        {
            return (
                null,
                $"{Interval} is '{labels[Interval]}' and {Timeout} '{labels[Timeout]}'; write 100ms to 1h, and at most two thirds of it"
            );
        }
        var isOwn = interval != job.Interval || timeout != job.Timeout;
        return (isOwn ? target with { Job = job with { Interval = interval, Timeout = timeout } } : target, null);
    }

    static LabelSet Public(LabelSet labels) =>
        new(labels.Where(label => !label.Name.StartsWith(MetaPrefix, StringComparison.Ordinal)));

    static LabelSet LabelsOf(ScrapeJob job, ScrapeTarget target) =>
        Defaults(job, target.Address.Scheme, target.Address.PathAndQuery)
            .With(job.Labels.Select(pair => new Label(pair.Key, pair.Value)))
            .With(new Label("job", job.Name), new Label(TargetAddress.Label, target.Instance));

    static IEnumerable<LabelSet> LabelsOf(ScrapeJob job, TargetGroup group)
    {
        var shared = Defaults(job, job.Scheme, job.Path)
            .With(new Label("job", job.Name))
            .With(job.Labels.Select(pair => new Label(pair.Key, pair.Value)))
            .With(group.Labels);
        return group.Addresses.Select(address => shared.With(new Label(TargetAddress.Label, address)));
    }

    static LabelSet Defaults(ScrapeJob job, string scheme, string pathAndQuery)
    {
        var (path, query) = TargetAddress.Split(pathAndQuery);
        return new LabelSet([
            new Label(TargetAddress.Scheme, scheme),
            new Label(TargetAddress.Path, path),
            new Label(Interval, DurationText.Format(job.Interval)),
            new Label(Timeout, DurationText.Format(job.Timeout)),
            .. query
                .DistinctBy(pair => pair.Name, StringComparer.Ordinal)
                .Select(pair => new Label(TargetAddress.Parameter + pair.Name, pair.Value)),
        ]);
    }
}
