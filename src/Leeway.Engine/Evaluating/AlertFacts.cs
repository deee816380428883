using System.Globalization;
using Leeway.Core.Alerts;
using Leeway.Core.Time;

namespace Leeway.Engine.Evaluating;

/// <summary>What an alert costs, with the numbers of one tick: what whoever is woken wants to know first.</summary>
/// <remarks>No number is infinite or none at all: such a page must not fail on its way out.</remarks>
public sealed record AlertFacts
{
    public static AlertFacts None { get; } = new();

    /// <summary>The windows of all rules of its severity, the shortest first; empty where the alert is not about burning.</summary>
    public IReadOnlyList<WindowBurn> Windows { get; init; } = [];

    /// <summary>From when on events are those of this alert: one long window of the rule that fired first before it began.</summary>
    public DateTimeOffset? EventsSince { get; init; }

    /// <summary>Bad events since then.</summary>
    public double? Bad { get; init; }

    /// <summary>All events since then.</summary>
    public double? Total { get; init; }

    /// <summary>The share of the SLO window's budget that they spent.</summary>
    public double? BudgetSpent
    {
        get;
        init => field = Finite(value);
    }

    /// <summary>The share of the SLO window's budget that is left; may be negative; null if it is undefined.</summary>
    public double? BudgetRemaining
    {
        get;
        init => field = Finite(value);
    }

    /// <summary>When the budget will be gone at the present rate; zero if it is, null if never or unknown.</summary>
    public TimeSpan? ExhaustedIn { get; init; }

    public static AlertFacts Of(ObjectiveEvaluation evaluation, Occasion occasion)
    {
        var facts = new AlertFacts
        {
            BudgetRemaining = evaluation.Budget.RemainingOfWindow,
            ExhaustedIn = evaluation.TimeToExhaustion,
        };
        if (occasion.Kind is not AlertKind.Burning)
        {
            return facts;
        }
        facts = facts with { Windows = [.. Burns(evaluation, occasion)] };
        var first = evaluation.Tiers.FirstOrDefault(tier => tier.Tier.Name == occasion.Rule);
        return first is not null && evaluation.Watermark is { } known
            ? facts.Since(evaluation, occasion.Since - first.Tier.LongWindow, known)
            : facts;
    }

    /// <summary>All of it in a sentence without its stop; empty if nothing is known.</summary>
    public override string ToString()
    {
        List<string> said = [];
        if (Windows.Count > 0)
        {
            var burns = Windows.Select(burn =>
                $"{burn.Window} {(burn.BurnRate is { } rate ? $"{Number(rate)}×" : "no events")}"
            );
            said.Add($"burns {string.Join(", ", burns)}");
        }
        if (EventsSince is { } since && Bad is { } bad && Total is { } total)
        {
            said.Add($"{Number(bad)} bad of {Number(total)} events since {InstantText.Format(since)}");
        }
        if (BudgetRemaining is { } left)
        {
            var spent = BudgetSpent is { } share ? $"{Percent(share)} of the budget spent by this, " : "of the budget ";
            said.Add($"{spent}{Percent(left)} left{Exhaustion(left)}");
        }
        return string.Join("; ", said);
    }

    static IEnumerable<WindowBurn> Burns(ObjectiveEvaluation evaluation, Occasion occasion) =>
        evaluation
            .Tiers.Where(tier => tier.Tier.Severity.Name == occasion.Severity && tier.Reading is not null)
            .SelectMany(tier =>
                new[]
                {
                    (tier.Tier.ShortWindow, tier.Reading!.ShortBurn),
                    (tier.Tier.LongWindow, tier.Reading.LongBurn),
                }
            )
            .DistinctBy(burn => burn.Item1)
            .OrderBy(burn => burn.Item1)
            .Select(burn => new WindowBurn(
                DurationText.Format(burn.Item1),
                Finite(burn.Item2.Rate?.Factor),
                burn.Item2.Window.Counts.Bad,
                burn.Item2.Window.Counts.Total
            ));

    AlertFacts Since(ObjectiveEvaluation evaluation, DateTimeOffset from, DateTimeOffset known)
    {
        if (from >= known)
        {
            return this;
        }
        try
        {
            var counts = evaluation.History.Read(new Interval(from, known)).Counts;
            var allowed = evaluation.Budget.AllowedInWindow;
            return this with
            {
                EventsSince = from,
                Bad = counts.Bad,
                Total = counts.Total,
                BudgetSpent = allowed > 0 ? counts.Bad / allowed : null,
            };
        }
        catch (IOException)
        {
            return this; // the alert is told all the same; the engine says that the ledger cannot be read
        }
    }

    string Exhaustion(double left) =>
        left <= 0 ? ""
        : ExhaustedIn is { } time ? $", gone in {DurationText.Format(Rounded(time))} at this rate"
        : "";

    // To the second within an hour, to the minute within a day, to the hour beyond.
    static TimeSpan Rounded(TimeSpan time)
    {
        var unit =
            time < 1.Hours ? 1.Seconds
            : time < 1.Days ? 1.Minutes
            : 1.Hours;
        return unit * Math.Max(1, Math.Floor(time / unit));
    }

    static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    static string Percent(double share) => (share * 100).ToString("0.#", CultureInfo.InvariantCulture) + "%";

    static double? Finite(double? number) => number is { } value && double.IsFinite(value) ? value : null;
}
