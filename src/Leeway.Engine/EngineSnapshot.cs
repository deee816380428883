using System.Collections.ObjectModel;
using Leeway.Core.Indicators;
using Leeway.Core.Policies;
using Leeway.Documents;
using Leeway.Engine.Adjusting;
using Leeway.Engine.Collecting;
using Leeway.Engine.Configuring;
using Leeway.Engine.Discovering;
using Leeway.Engine.Evaluating;
using Leeway.Engine.Groups;
using Leeway.Engine.Notifying;
using Leeway.Engine.Querying;
using Leeway.Engine.Records;
using Leeway.Engine.Silencing;
using Leeway.Ledger;

namespace Leeway.Engine;

/// <summary>All that can be seen of the engine at one tick: one consistent picture, read without a lock.</summary>
public sealed record EngineSnapshot
{
    readonly Dictionary<string, AskedState> _asked = [];

    /// <summary>The edge of the tick, or null before the first one.</summary>
    public required DateTimeOffset? AsOf { get; init; }
    public required Configuration Configuration { get; init; }
    public required ConfigurationStatus Status { get; init; }

    /// <summary>By SLO name; of SLOs that were just added, from the next tick on.</summary>
    public required IReadOnlyDictionary<string, ObjectiveEvaluation> Evaluations { get; init; }

    /// <summary>By SLO name; of SLOs that are grouped.</summary>
    public required IReadOnlyDictionary<string, SloGroups> Groups { get; init; }

    /// <summary>Where SLOs stand in their error-budget policies, by SLO name; of those that have one.</summary>
    public IReadOnlyDictionary<string, PolicyStanding> Policies { get; init; } =
        ReadOnlyDictionary<string, PolicyStanding>.Empty;

    /// <summary>How many SLOs nothing recent is known of.</summary>
    public required int Stale { get; init; }

    /// <summary>How many alerts people know of.</summary>
    public required int Firing { get; init; }

    /// <summary>The adjustments in force, and those that were; by when they came into force.</summary>
    public required IReadOnlyList<AdjustmentRecord> Adjustments { get; init; }

    /// <summary>Of which alerts nobody is told now, or will not be within the next weeks; by when they begin.</summary>
    public IReadOnlyList<ActiveSilence> Silences { get; init; } = [];
    public required IReadOnlyList<TargetState> Targets { get; init; }

    /// <summary>Those that were found and are not scraped, with the reason.</summary>
    public IReadOnlyList<DroppedTarget> DroppedTargets { get; init; } = [];

    /// <summary>How looking for targets went.</summary>
    public IReadOnlyList<DiscoveryState> Discovery { get; init; } = [];

    /// <summary>The servers that SLIs are asked of.</summary>
    public IReadOnlyList<QuerySourceState> Sources
    {
        get;
        init
        {
            field = value;
            _asked = value.SelectMany(source => source.Slis).ToDictionary(sli => sli.ColumnKey, StringComparer.Ordinal);
        }
    } = [];
    public required IReadOnlyDictionary<string, IReadOnlyList<AnomalyCount>> Anomalies { get; init; }
    public required LedgerHealth LedgerHealth { get; init; }

    /// <summary>False if a part of the ledger was found damaged, at its opening or since.</summary>
    public required bool LedgerIsWhole { get; init; }

    /// <summary>Whether what people wrote down is to be had.</summary>
    public RecordHealth Records { get; init; } = RecordHealth.Reachable.Instance;

    /// <summary>The instant that the clock must have passed before anything is counted; null if nothing holds it up.</summary>
    public required DateTimeOffset? CountingPausedUntil { get; init; }
    public required IReadOnlyList<DeliveryView> Undelivered { get; init; }

    /// <summary>How an SLI does that a server is asked for; null if it is scraped, or was just added.</summary>
    public AskedState? Asked(Indicator indicator) => _asked.GetValueOrDefault(indicator.ColumnKey);

    /// <summary>The silence that keeps people from being told of an alert; null if none does.</summary>
    public ActiveSilence? SilenceOf(Occasion occasion) =>
        AsOf is { } at ? ActiveSilence.Holding(Silences, occasion.Slo, occasion.Severity, at) : null;

    /// <summary>An SLO or a group of it; null if there is none, or it had no events within the window.</summary>
    /// <param name="group">As <see cref="Group.Text"/> has it; null or empty for the SLO itself.</param>
    public ObjectiveEvaluation? Find(string slo, string? group) =>
        string.IsNullOrEmpty(group)
            ? Evaluations.GetValueOrDefault(slo)
            : Groups.GetValueOrDefault(slo)?.Evaluations.GetValueOrDefault(group);

    /// <summary>Every SLO by name, and behind each its groups.</summary>
    public IEnumerable<ObjectiveEvaluation> WithGroups() =>
        Evaluations
            .OrderBy(slo => slo.Key, StringComparer.Ordinal)
            .SelectMany(slo =>
                Groups.TryGetValue(slo.Key, out var groups)
                    ? groups
                        .Evaluations.OrderBy(group => group.Key, StringComparer.Ordinal)
                        .Select(group => group.Value)
                        .Prepend(slo.Value)
                    : [slo.Value]
            );
}
