using Leeway.Core.Alerts;

namespace Leeway.Core.Replay;

/// <summary>Many settings tried on one past, and those of them that no other beats.</summary>
/// <param name="Standard">The default strategy, to compare with.</param>
/// <param name="Front">The Pareto front of recall, pages a month and budget gone at detection, fewest pages first.</param>
public sealed record Sweep(SweepOutcome Standard, IReadOnlyList<SweepOutcome> Front, int Settings, int Events)
{
    /// <summary>Events are those of the subject's target, whichever target a setting has: otherwise there would be nothing to compare.</summary>
    /// <param name="isAsLive">True with the guard against few events, and with damping.</param>
    public static Sweep Of(
        ReplaySubject subject,
        IReadOnlyList<SweepSetting> settings,
        bool isAsLive,
        CancellationToken stop = default
    )
    {
        var way = AlertStrategy.Named(AlertStrategy.DefaultName, subject.SloWindow);
        var standard = new SweepSetting(subject.Target, way with { Name = "default" });
        var all = settings.Prepend(standard).Select(setting => isAsLive ? AsLive(setting) : setting).ToList();
        var report = ReplayReport.Of(
            subject,
            all.ConvertAll(setting =>
            {
                stop.ThrowIfCancellationRequested();
                return ReplayedStrategy.Of(subject with { Target = setting.Target }, setting.Strategy);
            })
        );
        var outcomes = all.Zip(report.Strategies, (setting, strategy) => new SweepOutcome(setting, strategy)).ToList();
        return new Sweep(outcomes[0], FrontOf(outcomes), settings.Count, report.Events.Count);
    }

    static SweepSetting AsLive(SweepSetting setting) =>
        setting with
        {
            Strategy = StrategyReplay.AsLive(setting.Strategy),
        };

    // Of equals the first stays: the default before all others.
    static List<SweepOutcome> FrontOf(List<SweepOutcome> outcomes)
    {
        var distinct = outcomes.Where((one, at) => !outcomes.Take(at).Any(one.IsEqualTo)).ToList();
        return
        [
            .. distinct
                .Where(one => !distinct.Exists(one.IsBeatenBy))
                .OrderBy(one => one.Report.PagesPerMonth)
                .ThenBy(one => one.Report.Recall.Value),
        ];
    }
}
