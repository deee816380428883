using Leeway.Client;
using Leeway.Core.Objectives;
using Leeway.Core.Time;
using static Leeway.Core.Outlooks.PlanFigures;

namespace Leeway.Server.Api;

/// <summary>What the command line and the page both say of a plan.</summary>
public static class PlanWords
{
    const string Acceptable = "acceptable";

    public static string Window(PlanDetail plan) => DurationText.Format(TimeSpan.FromSeconds(plan.WindowSeconds));

    public static string TargetOf(decimal target) => new Target(target).ToString();

    public static string Summary(PlanDetail plan) =>
        $"{TargetOf(plan.Target)} over {Window(plan)} allows {Number(plan.BudgetMinutes)} bad minutes a year{Events(plan)}, {Number(plan.WindowBudgetMinutes)} a window. "
        + $"The risks take {Number(plan.Targets[0].BadMinutesAYear)} of them, {Share(plan.Targets[0].Share)}{(plan.Targets[0].IsFeasible ? "" : ": more than there is")}.";

    /// <summary>Bad minutes, and the events that they are if anybody knows.</summary>
    public static string Minutes(double minutes, double? events) =>
        events is { } known ? $"{Number(minutes)} ({Number(known)} events)" : Number(minutes);

    public static string NotCounted(string risk) => $"Not counted: {risk}, of which nothing is recorded.";

    public static string Of(RiskFactorDetail factor) =>
        $"{factor.DisplayName} costs {Number(factor.BadMinutesAYear)} of these bad minutes a year.";

    public static bool IsTooBig(RiskShareDetail share) => share.Verdict != Acceptable;

    public static string Verdict(RiskShareDetail share) =>
        IsTooBig(share) ? share.Verdict
        : share.IsAccepted ? "accepted"
        : "";

    public static string Verdict(TargetStandingDetail target) =>
        target.IsFeasible ? "within reach" : "infeasible as things stand";

    public static string After(OutlookDetail outlook) =>
        outlook.Projects.Count == 0 ? "nothing" : string.Join(" + ", outlook.Projects);

    /// <summary>How often a project saves more than the one after it; null for the last.</summary>
    public static DuelDetail? AheadOfNext(PlanDetail plan, int place) =>
        place + 1 < plan.Projects.Count
            ? plan.Duels.FirstOrDefault(one =>
                one.First == plan.Projects[place].Name && one.Second == plan.Projects[place + 1].Name
            )
            : null;

    /// <summary>What to do with the engineer-weeks there are.</summary>
    public static IEnumerable<string> Choice(PlanDetail plan)
    {
        var weeks = plan.EngineerWeeks is { } cap ? $"{Number(cap)} engineer-weeks" : null;
        if (plan.Steps.Count == 0)
        {
            var isShort = weeks is not null && plan.Projects.Any(project => project.SavedMinutes > 0);
            yield return isShort
                ? $"None of the projects that save anything fits in {weeks}."
                : "No project saves more than it brings.";
            yield break;
        }
        var steps = plan.Steps.Select(step =>
            $"{string.Join(" + ", step.Projects)} ({Number(step.SavedMinutes)} more bad minutes saved, {Number(step.EngineerWeeks)} weeks)"
        );
        yield return $"{(weeks is null ? "If nothing is short" : $"With {weeks}")}, in this order: {string.Join(", ", steps)}.";
        var chosen = plan.Steps.SelectMany(step => step.Projects).ToHashSet(StringComparer.Ordinal);
        if (plan.Best is { } best && !chosen.SetEquals(best.Projects))
        {
            yield return $"Together {string.Join(" + ", best.Projects)} would save most of all that fits: {Number(best.SavedMinutes)} bad minutes in {Number(best.EngineerWeeks)} weeks.";
        }
    }

    public static string Of(CalibrationDetail year) =>
        $"{year.From:yyyy-MM-dd} to {year.Until:yyyy-MM-dd}, predicted from the time before: {Number(year.Predicted.P10)} to {Number(year.Predicted.P90)} bad minutes in eight years of ten. "
        + $"It came to {Number(year.Actual)}{Missing(year)}{Verdict(year)}."
        + (
            year.UnlearntRisks.Count == 0
                ? ""
                : $" Not foretold, because not seen before: {string.Join(", ", year.UnlearntRisks)}."
        );

    static string Events(PlanDetail plan) =>
        plan.BudgetEvents is { } events ? $" ({Number(events)} events of {Number(plan.EventsADay ?? 0)} a day)" : "";

    static string Missing(CalibrationDetail year) =>
        year.IncompleteIncidents == 0
            ? ""
            : $" without {year.IncompleteIncidents} incidents whose end or impact nobody wrote down";

    static string Verdict(CalibrationDetail year) =>
        year.IsWithin switch
        {
            true => ", within it",
            false => ", outside of it",
            null => ", which says nothing of the prediction",
        };
}
