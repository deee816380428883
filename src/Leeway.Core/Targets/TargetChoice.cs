using System.Globalization;
using Leeway.Core.Alerts;
using Leeway.Core.Dependencies;
using Leeway.Core.Objectives;
using Leeway.Core.Risks;
using Leeway.Core.Time;

namespace Leeway.Core.Targets;

/// <summary>Which target an SLO can have: the tightest that nothing speaks against.</summary>
/// <remarks>Source: The Site Reliability Workbook, chapter 2: begin with what is measured, and tighten later.</remarks>
public sealed record TargetChoice
{
    const double AllowedLeast = 10;

    public required TargetQuestion Question { get; init; }

    /// <summary>The loosest first.</summary>
    public required IReadOnlyList<TargetCandidate> Candidates { get; init; }

    /// <summary>Null if something speaks against each of them, or too little is known.</summary>
    public required TargetCandidate? Recommended { get; init; }

    /// <summary>The next tighter one: to be watched without a policy where users need more than can be promised. Null if there is none.</summary>
    public required TargetCandidate? Aspiration { get; init; }

    /// <summary>The share of good events that the asked share of windows reaches; null without any events.</summary>
    public required double? Reached { get; init; }

    /// <summary>What a window has at the traffic of the history.</summary>
    public double EventsAWindow => Events(Question);

    /// <summary>One sentence: what to promise, or why nothing can be said.</summary>
    public required string Verdict { get; init; }

    public static TargetChoice Of(TargetQuestion question)
    {
        var draws = WindowDraws.Of(question.History, question.Window);
        var candidates = question
            .Candidates.OrderBy(target => target.Fraction)
            .Select(target => Judge(target, question, draws))
            .ToList();
        var recommended = question.History.IsEnough ? candidates.LastOrDefault(one => one.Passes) : null;
        var reached = 1 - draws.Quantile(question.ChanceLeast);
        return new TargetChoice
        {
            Question = question,
            Candidates = candidates,
            Recommended = recommended,
            Aspiration = recommended is null
                ? null
                : candidates.FirstOrDefault(one => one.Target.Fraction > recommended.Target.Fraction),
            Reached = reached,
            Verdict = VerdictOf(question, candidates, recommended, reached),
        };
    }

    static string VerdictOf(
        TargetQuestion question,
        List<TargetCandidate> candidates,
        TargetCandidate? recommended,
        double? reached
    )
    {
        if (!question.History.IsEnough)
        {
            return $"events are known of {Days(question.History.Known)} days: cannot tell before there are {Days(TargetHistory.Least)}";
        }
        if (recommended is not null)
        {
            return $"promise {recommended.Target}: {Share(recommended.Chance!.Value)} of windows would meet it, and nothing speaks against it";
        }
        var floor = reached is { } ratio ? $"; {Share(question.ChanceLeast)} of windows reach {Percent(ratio)}" : "";
        return $"something speaks against each of them, even against {candidates[0].Target}{floor}";
    }

    static TargetCandidate Judge(Target target, TargetQuestion question, WindowDraws draws)
    {
        var chance = draws.Chance(target);
        return new TargetCandidate(
            target,
            chance,
            [
                Met(chance, question),
                Dependencies(target, question),
                Risks(target, question),
                Measurable(target, question),
                Alertable(target, question),
                Defensible(target, question),
            ]
        );
    }

    static TargetFinding Met(double? chance, TargetQuestion question) =>
        chance is not { } share
            ? Unknown(TargetFilter.Met, "no events are known")
            : Finding(
                TargetFilter.Met,
                share >= question.ChanceLeast,
                $"{Share(share)} of windows would meet it, and {Share(question.ChanceLeast)} are asked for"
            );

    static TargetFinding Dependencies(Target target, TargetQuestion question) =>
        question.Ceiling is not { } ceiling
            ? Unknown(TargetFilter.Dependencies, "nobody has written down what it needs")
            : Finding(
                TargetFilter.Dependencies,
                new Feasibility(ceiling, target).Verdict != FeasibilityVerdict.Infeasible,
                $"what it needs allows {ceiling}"
            );

    static TargetFinding Risks(Target target, TargetQuestion question)
    {
        if (question.Risks.Count == 0)
        {
            return Unknown(TargetFilter.Risks, "nobody has written down its risks");
        }
        var standing = TargetStanding.Of(target, question.Risks);
        return Finding(
            TargetFilter.Risks,
            standing.IsFeasible,
            $"its risks cost {Number(standing.BadMinutesAYear)} bad minutes a year, and it allows {Number(standing.BudgetMinutes)}"
        );
    }

    static TargetFinding Measurable(Target target, TargetQuestion question)
    {
        var events = Events(question);
        if (events <= 0)
        {
            return Unknown(TargetFilter.Measurable, "no events are known");
        }
        var allowed = (double)target.BudgetFraction * events;
        return Finding(
            TargetFilter.Measurable,
            allowed >= AllowedLeast,
            $"{Number(events)} events a window allow {Number(allowed)} bad ones, and {Number(AllowedLeast)} are needed to tell anything"
        );
    }

    static TargetFinding Alertable(Target target, TargetQuestion question)
    {
        var events = Events(question);
        // B · β ≥ 1: more than all events would have to be bad.
        var silent = question.Strategy.Tiers.FirstOrDefault(tier => !tier.CanFireAt(target));
        if (silent is not null)
        {
            return Finding(
                TargetFilter.Alertable,
                isPassed: false,
                $"an alert of {silent.BurnRate} over {DurationText.Format(silent.LongWindow)} can never fire: it asks for more errors than there are events"
            );
        }
        if (events <= 0)
        {
            return Unknown(TargetFilter.Alertable, "no events are known");
        }
        var alerts = new AlertForecast(question.Strategy, target, question.Window).FalseAlerts(Severity.Page, events);
        return Finding(TargetFilter.Alertable, alerts < 1, $"chance alone makes {Number(alerts)} false pages a month");
    }

    static TargetFinding Defensible(Target target, TargetQuestion question)
    {
        var affordable = (double)target.BudgetFraction * question.Window;
        return question.Repair is not { } repair
            ? Unknown(
                TargetFilter.Defensible,
                $"nobody knows how long repairs take; a total outage may last {Length(affordable)}"
            )
            : Finding(
                TargetFilter.Defensible,
                affordable >= repair.Length,
                $"a total outage may last {Length(affordable)}, and half of the repairs take longer than {Length(repair.Length)}{(repair.Source.Length > 0 ? $", {repair.Source}" : "")}"
            );
    }

    // What a window would have at the traffic of the history.
    static double Events(TargetQuestion question) =>
        question.History.Known > TimeSpan.Zero
            ? question.History.Sum.Total * (question.Window / question.History.Known)
            : 0;

    static TargetFinding Finding(TargetFilter filter, bool isPassed, string reason) =>
        new(filter, isPassed ? FindingKind.Passed : FindingKind.Failed, reason);

    static TargetFinding Unknown(TargetFilter filter, string reason) => new(filter, FindingKind.Unknown, reason);

    static string Length(TimeSpan length) =>
        DurationText.Format(TimeSpan.FromSeconds(Math.Max(1, Math.Round(length.TotalSeconds))));

    static string Days(TimeSpan length) => Number(length.TotalDays);

    static string Share(double share) => (share * 100).ToString("0.#", CultureInfo.InvariantCulture) + " %";

    static string Percent(double share) => (share * 100).ToString("0.####", CultureInfo.InvariantCulture) + "%";

    static string Number(double number) =>
        number.ToString(number >= 100 ? "#,0" : "0.##", CultureInfo.InvariantCulture);
}
