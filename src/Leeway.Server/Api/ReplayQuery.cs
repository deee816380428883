using System.Globalization;
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
sealed class ReplayQuery(LeewayEngine engine, ObjectiveEvaluation evaluation, ReplayQuestion question)
{
    const string Own = "own";
    const string All = "all";

    readonly Dictionary<string, string[]> _problems = new(StringComparer.Ordinal);

    TickGrid Grid => engine.Ledger.Grid;

    Objective Objective => evaluation.Watched.Objective;

    /// <summary>By parameter; none if all is well.</summary>
    public Dictionary<string, string[]> Problems => _problems;

    /// <summary>Null if there are problems.</summary>
    /// <exception cref="IOException">A block cannot be read just now.</exception>
    public ReplayDetail? Answer()
    {
        var target = Target();
        var window = Duration(question.Window, "window") ?? Objective.Window.NominalLength;
        var step = Duration(question.Step, "step") ?? (Grid.Length > 1.Minutes ? Grid.Length : 1.Minutes);
        var strategies = Strategies(window);
        var significance = Sigma();
        var range = Range(step);
        if (_problems.Count > 0)
        {
            return null;
        }
        var subject = new ReplaySubject(SloPast.Read(evaluation.History, range, step), target, window)
        {
            Significance = significance,
        };
        var replayed = strategies.Select(strategy => ReplayedStrategy.Of(subject, strategy));
        return ReplayView.Of(ReplayReport.Of(subject, [.. replayed]), Objective.Name, Objective.Group?.Text);
    }

    Interval Range(TimeSpan step)
    {
        if (step.Ticks % Grid.Length.Ticks != 0)
        {
            var tick = DurationText.Format(Grid.Length);
            Add(
                "step",
                $"'{question.Step}' is not a whole number of ticks of {tick}; write for example '{tick}' or '1h'."
            );
            return default;
        }
        var known = evaluation.Watermark ?? evaluation.AsOf;
        var from = Instant(question.From, "from") ?? SloPast.Beginning(evaluation.History, engine.Ledger) ?? known;
        var until = Instant(question.Until, "until") ?? known;
        (from, until) = (Steps.EdgeAtOrBefore(from, step), Steps.EdgeAtOrBefore(until < known ? until : known, step));
        if (until < from)
        {
            Add("from", $"Nothing is known after {InstantText.Format(known)}, or 'until' lies before 'from'.");
            return default;
        }
        if ((until - from) / step > HistoryBuilder.TicksMax)
        {
            Add(
                "step",
                $"That would be more than {HistoryBuilder.TicksMax} steps; ask for a longer step or a shorter range."
            );
        }
        return new Interval(from, until);
    }

    List<AlertStrategy> Strategies(TimeSpan window)
    {
        var isAsLive = question.Guard is null or "on";
        if (question.Guard is not (null or "on" or "off"))
        {
            Add("guard", $"'{question.Guard}' is neither on nor off.");
        }
        if (question.Strategy is null or Own)
        {
            return [evaluation.Watched.Strategy];
        }
        var known = question.Strategy == All || AlertStrategy.Names.Contains(question.Strategy, StringComparer.Ordinal);
        if (!known)
        {
            Add(
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

    Target Target()
    {
        if (question.Target is null)
        {
            return Objective.Target;
        }
        if (
            decimal.TryParse(
                question.Target,
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var share
            ) && share is > 0 and < 1
        )
        {
            return new Target(share);
        }
        Add("target", $"'{question.Target}' is no target; write for example '0.999'.");
        return Objective.Target;
    }

    Significance Sigma()
    {
        if (question.Sigma is null)
        {
            return Significance.Default;
        }
        var shares = question
            .Sigma.Split(',')
            .Select(text =>
                decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share)
                    ? share
                    : 0
            )
            .ToList();
        if (shares is [> 0] or [> 0, > 0])
        {
            return new Significance(shares[0], shares[^1]);
        }
        Add(
            "sigma",
            $"'{question.Sigma}' is no part of a budget; write for example '0.02', or '0.02,0.1' for pages and others."
        );
        return Significance.Default;
    }

    TimeSpan? Duration(string? text, string name)
    {
        if (text is null)
        {
            return null;
        }
        if (DurationText.TryParse(text, out var duration) && duration > TimeSpan.Zero)
        {
            return duration;
        }
        Add(name, $"'{text}' is no duration; write for example '30d' or '1m'.");
        return null;
    }

    DateTimeOffset? Instant(string? text, string name)
    {
        if (text is null)
        {
            return null;
        }
        if (InstantText.TryParse(text, out var instant))
        {
            return instant;
        }
        Add(name, $"'{text}' is not an instant; write for example '2026-03-01T12:00:00Z'.");
        return null;
    }

    void Add(string name, string what) => _problems[name] = [what];
}
