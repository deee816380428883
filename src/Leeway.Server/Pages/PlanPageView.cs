using System.Globalization;
using Leeway.Client;
using Leeway.Core.Time;
using Leeway.Documents;
using Leeway.Server.Api;

namespace Leeway.Server.Pages;

/// <summary>The page of an SLO's plan.</summary>
public sealed record PlanPageView
{
    public required PlanDetail Plan { get; init; }

    /// <summary>What is wrong with the question; the plan is then that without it.</summary>
    public required IReadOnlyList<string> Problems { get; init; }

    /// <summary>Null if there is no such SLO.</summary>
    public static async Task<PlanPageView?> Of(
        Configuration configuration,
        string slo,
        string? engineerWeeks,
        PlanDesk desk
    )
    {
        if (configuration.Objectives.FirstOrDefault(one => one.Objective.Name == slo)?.Objective is not { } objective)
        {
            return null;
        }
        var problems = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var isNumber = double.TryParse(engineerWeeks, CultureInfo.InvariantCulture, out var weeks);
        var query = new PlanQuery
        {
            EngineerWeeks =
                string.IsNullOrWhiteSpace(engineerWeeks) ? null
                : isNumber ? weeks
                : -1,
        };
        var asked = AskedPlan.Read(query, problems) ?? AskedPlan.Read(new PlanQuery(), [])!;
        var plan = await desk.Of(configuration, slo, asked.Of(objective), asked.Text, CancellationToken.None);
        return new PlanPageView { Plan = plan, Problems = [.. problems.Values.SelectMany(texts => texts)] };
    }

    TargetStandingDetail Own => Plan.Targets[0];

    public string Summary =>
        $"{Share(Plan.Target)} over {Window} allows {Number(Plan.BudgetMinutes)} bad minutes a year, {Number(Plan.WindowBudgetMinutes)} a window. "
        + $"The risks take {Percent(Own.Share)}{(Own.IsFeasible ? "" : ": more than there is")}.";

    public IEnumerable<string> Notes =>
        Plan
            .UnknownRisks.Select(risk => $"Not counted: {risk}, of which nothing is recorded.")
            .Concat(
                Plan.Factors.Select(factor =>
                    $"{factor.DisplayName} costs {Number(factor.BadMinutesAYear)} of these bad minutes a year."
                )
            );

    public string RiskNote =>
        $"The mark on each bar is the {Percent(Plan.LargestShare)} that one risk may take. Accepted are {Number(Own.AcceptedMinutes)} bad minutes a year, unallocated {Number(Own.UnallocatedMinutes)}.";

    public string OutlookNote =>
        $"{Plan.Years.ToString("#,0", CultureInfo.InvariantCulture)} simulated years, the same incidents in each row. The mark is a year's budget of {Number(Plan.BudgetMinutes)} bad minutes; a year has {Plan.Windows} windows of {Window}.";

    public string Choice =>
        (Plan.EngineerWeeks is { } weeks ? $"With {Number(weeks)} engineer-weeks" : "If nothing is short")
        + (
            Plan.Steps.Count == 0
                ? " no project is worth it."
                : $", in this order: {string.Join(", ", Plan.Steps.Select(step => string.Join(" + ", step.Projects)))}."
        )
        + (
            Plan.Best is { } best
            && !best.Projects.ToHashSet(StringComparer.Ordinal).SetEquals(Plan.Steps.SelectMany(step => step.Projects))
                ? $" Together {string.Join(" + ", best.Projects)} would save most: {Number(best.SavedMinutes)} bad minutes."
                : ""
        );

    public IReadOnlyList<PlanRiskRow> Risks
    {
        get
        {
            var longest = Math.Max(Plan.LargestShare, Own.Risks.Max(risk => risk.Share));
            return
            [
                .. Plan.Risks.Zip(
                    Own.Risks,
                    (risk, share) =>
                        new PlanRiskRow(
                            risk.DisplayName,
                            risk.FaultClass,
                            Percent(share.Share),
                            share.Verdict == "acceptable"
                                ? share.IsAccepted
                                    ? "accepted"
                                    : ""
                                : share.Verdict,
                            share.Verdict != "acceptable",
                            Place(share.Share / longest),
                            Place(Plan.LargestShare / longest),
                            Number(risk.BadMinutesAYear),
                            Minutes(risk.DetectMinutes),
                            Minutes(risk.RepairMinutes),
                            Percent(risk.Impact),
                            Number(risk.PerYear)
                        )
                ),
            ];
        }
    }

    public IReadOnlyList<PlanTargetRow> Targets =>
        [
            .. Plan.Targets.Select(target => new PlanTargetRow(
                Share(target.Target),
                Number(target.BudgetMinutes),
                Percent(target.Share),
                target.Risks.Count(risk => risk.Verdict != "acceptable").ToString(CultureInfo.InvariantCulture),
                Number(target.AcceptedMinutes),
                Number(target.UnallocatedMinutes),
                target.IsFeasible ? "within reach" : "infeasible as things stand"
            )),
        ];

    public IReadOnlyList<PlanProjectRow> Projects =>
        [
            .. Plan.Projects.Select(
                (project, place) =>
                    new PlanProjectRow(
                        project.DisplayName,
                        project.Requires.Count > 0 ? $"with {string.Join(", ", project.Requires)}" : "",
                        Number(project.SavedMinutes),
                        $"{Number(project.Saved.P10)} to {Number(project.Saved.P90)}",
                        Number(project.EngineerWeeks),
                        Number(project.SavedPerEngineerWeek),
                        Percent(project.BudgetReleased),
                        Number(project.IntroducedMinutes),
                        Ahead(project.Name, place)
                    )
            ),
        ];

    public IReadOnlyList<PlanOutlookRow> Outlooks =>
        [
            .. Plan.Outlooks.Select(one => new PlanOutlookRow(
                one.Projects.Count == 0 ? "nothing" : string.Join(" + ", one.Projects),
                one.MissedWindows.ToString("0.00", CultureInfo.InvariantCulture),
                Place(one.MissedWindows / Math.Max(1e-9, Plan.Outlooks.Max(other => other.MissedWindows))),
                Percent(one.NoneMissed),
                $"{Number(one.Year.P10)}, {Number(one.Year.P50)}, {Number(one.Year.P90)}",
                Place(one.Year.P10 / Most),
                Place((one.Year.P90 - one.Year.P10) / Most),
                Place(one.Year.P50 / Most),
                Percent(one.WithinYear)
            )),
        ];

    /// <summary>Where the budget of a year lies on bars of bad minutes.</summary>
    public string LimitAt => Place(Plan.BudgetMinutes / Most);

    double Most => Math.Max(Plan.BudgetMinutes, Plan.Outlooks.Max(one => one.Year.P90)) * 1.02;

    string Window => DurationText.Format(TimeSpan.FromSeconds(Plan.WindowSeconds));

    internal static string Percent(double share) => (share * 100).ToString("0.#", CultureInfo.InvariantCulture) + "%";

    string Ahead(string name, int place) =>
        place + 1 < Plan.Projects.Count
        && Plan.Duels.FirstOrDefault(one => one.First == name && one.Second == Plan.Projects[place + 1].Name)
            is { } duel
            ? $"in {Percent(duel.Wins)} of years, for a week in {Percent(duel.WinsPerEngineerWeek)}"
            : "";

    static string Share(decimal target) => (target * 100).ToString("0.######", CultureInfo.InvariantCulture) + "%";

    static string Minutes(double minutes) => DurationText.Format(TimeSpan.FromSeconds(Math.Round(minutes * 60)));

    static string Place(double share) => (Math.Clamp(share, 0, 1) * 100).ToString("0.##", CultureInfo.InvariantCulture);

    static string Number(double value) =>
        value.ToString(Math.Abs(value) >= 100 ? "#,0" : "0.##", CultureInfo.InvariantCulture);
}
