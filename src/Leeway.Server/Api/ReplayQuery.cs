using Leeway.Client;
using Leeway.Core.Alerts;
using Leeway.Core.Objectives;
using Leeway.Core.Replay;
using Leeway.Core.Time;
using Leeway.Engine;
using Leeway.Engine.Evaluating;
using Leeway.Engine.Histories;

namespace Leeway.Server.Api;

/// <summary>What is to be replayed over an SLO's ledger, checked: its own strategy and promise, unless others are named.</summary>
/// <param name="incidents">What people know of the past, as a file of incidents; null if nobody was asked.</param>
sealed class ReplayQuery(
    LeewayEngine engine,
    ObjectiveEvaluation evaluation,
    ReplayQuestion question,
    string? incidents = null
)
{
    const string Own = "own";
    const string All = "all";

    // Ten targets over thirteen months of minutes, which take some twenty seconds.
    const long SweptTicksMax = 3_000_000_000;

    readonly QuestionParts _parts = new();

    TickGrid Grid => engine.Ledger.Grid;

    Objective Objective => evaluation.Watched.Objective;

    /// <summary>By parameter; none if all is well.</summary>
    public Dictionary<string, string[]> Problems => _parts.Problems;

    /// <summary>How good strategies would have been; null if there are problems.</summary>
    /// <exception cref="IOException">A block cannot be read just now.</exception>
    public ReplayReport? Report()
    {
        var terms = Terms();
        var strategies = Strategies(terms.Window);
        if (Problems.Count > 0)
        {
            return null;
        }
        var subject = Subject(terms);
        return ReplayReport.Of(subject, [.. strategies.Select(strategy => ReplayedStrategy.Of(subject, strategy))]);
    }

    /// <summary>The settings that no other beats; null if there are problems.</summary>
    /// <remarks>Takes a processor for seconds.</remarks>
    /// <exception cref="IOException">A block cannot be read just now.</exception>
    public Sweep? Sweep(CancellationToken stop)
    {
        var terms = Terms();
        var isAsLive = _parts.IsOn(question.Guard, "guard");
        var targets = _parts.Targets(question.Targets);
        var settings = SweepGrid.Of(targets.Count == 0 ? [terms.Target] : targets, terms.Window).ToList();
        if (question.Strategy is not null)
        {
            _parts.Refuse("strategy", "A sweep makes its own strategies; leave it out.");
        }
        if (settings.Count * Ticks(terms) > SweptTicksMax)
        {
            _parts.Refuse("step", "That would take minutes; ask for a longer step, a shorter range or fewer targets.");
        }
        return Problems.Count > 0 ? null : Core.Replay.Sweep.Of(Subject(terms), settings, isAsLive, stop);
    }

    ReplayTerms Terms()
    {
        var step = _parts.Duration(question.Step, "step") ?? (Grid.Length > 1.Minutes ? Grid.Length : 1.Minutes);
        return new ReplayTerms
        {
            Target = _parts.Target(question.Target) ?? Objective.Target,
            Window = _parts.Duration(question.Window, "window") ?? Objective.Window.NominalLength,
            Step = step,
            Range = Range(step),
            Significance = _parts.Significance(question.Sigma),
            Incidents = incidents is null ? null : AskedIncidents.Read(incidents, _parts),
        };
    }

    ReplaySubject Subject(ReplayTerms terms) =>
        new(SloPast.Read(evaluation.History, terms.Range, terms.Step), terms.Target, terms.Window)
        {
            Significance = terms.Significance,
            Incidents = terms.Incidents?.Where(incident => incident.Span.Overlaps(terms.Range)).ToList(),
            IncidentsLeftOut = terms.Incidents?.Count(incident => !incident.Span.Overlaps(terms.Range)) ?? 0,
        };

    Interval Range(TimeSpan step)
    {
        if (step.Ticks % Grid.Length.Ticks != 0)
        {
            var tick = DurationText.Format(Grid.Length);
            _parts.Refuse(
                "step",
                $"'{question.Step}' is not a whole number of ticks of {tick}; write for example '{tick}' or '1h'."
            );
            return default;
        }
        var known = evaluation.Watermark ?? evaluation.AsOf;
        var from =
            _parts.Instant(question.From, "from") ?? SloPast.Beginning(evaluation.History, engine.Ledger) ?? known;
        var until = _parts.Instant(question.Until, "until") ?? known;
        (from, until) = (Steps.EdgeAtOrBefore(from, step), Steps.EdgeAtOrBefore(until < known ? until : known, step));
        if (until < from)
        {
            _parts.Refuse(
                "from",
                $"Nothing is known after {InstantText.Format(known)}, or 'until' lies before 'from'."
            );
            return default;
        }
        if ((until - from) / step > HistoryBuilder.TicksMax)
        {
            _parts.Refuse(
                "step",
                $"That would be more than {HistoryBuilder.TicksMax} steps; ask for a longer step or a shorter range."
            );
        }
        return new Interval(from, until);
    }

    List<AlertStrategy> Strategies(TimeSpan window)
    {
        var isAsLive = _parts.IsOn(question.Guard, "guard");
        if (question.Strategy is null or Own)
        {
            return [evaluation.Watched.Strategy];
        }
        var known = question.Strategy == All || AlertStrategy.Names.Contains(question.Strategy, StringComparer.Ordinal);
        if (!known)
        {
            _parts.Refuse(
                "strategy",
                $"There is no strategy '{question.Strategy}'; write {Own}, {All} or one of {string.Join(", ", AlertStrategy.Names)}."
            );
            return [];
        }
        var named = AlertStrategy.Names.Where(name => question.Strategy is All || name == question.Strategy);
        return
        [
            .. question.Strategy == All
                ? [evaluation.Watched.Strategy with { Name = Own }]
                : Array.Empty<AlertStrategy>(),
            .. named
                .Select(name => AlertStrategy.Named(name, window))
                .Select(way => isAsLive ? StrategyReplay.AsLive(way) : way),
        ];
    }

    static long Ticks(ReplayTerms terms) => (long)(terms.Range.Length / terms.Step);
}
