using System.Globalization;
using Leeway.Client;
using Leeway.Server.Api;
using static Leeway.Core.Outlooks.PlanFigures;

namespace Leeway.Server.Pages;

/// <summary>The page of an SLO's plan.</summary>
public sealed record PlanPageView
{
    public required PlanDetail Plan { get; init; }

    public static PlanPageView Of(PlanDetail plan) => new() { Plan = plan };

    TargetStandingDetail Own => Plan.Targets[0];

    public string Summary => PlanWords.Summary(Plan);

    public IEnumerable<string> Notes =>
        [
            .. Plan.UnknownRisks.Select(PlanWords.NotCounted),
            .. Plan.Factors.Select(PlanWords.Of),
            .. Plan.Calibration.Select(PlanWords.Of),
            .. Plan.RecordWarnings,
        ];

    public string RiskNote =>
        $"The mark on each bar is the {Share(Plan.LargestShare)} that one risk may take. Accepted are {Number(Own.AcceptedMinutes)} bad minutes a year, unallocated {Number(Own.UnallocatedMinutes)}.";

    public string OutlookNote =>
        $"{Plan.Years.ToString("#,0", CultureInfo.InvariantCulture)} simulated years, the same incidents in each row. The mark is a year's budget of {Number(Plan.BudgetMinutes)} bad minutes; missed are counted of {WindowsOf(Plan.Windows)} of {PlanWords.Window(Plan)}.";

    /// <summary>Of which some are missed.</summary>
    public string WindowCount => WindowsOf(Plan.Windows);

    public string Choice => string.Join(' ', PlanWords.Choice(Plan));

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
                            Share(share.Share),
                            PlanWords.Verdict(share),
                            PlanWords.IsTooBig(share),
                            Place(share.Share / longest),
                            Place(Plan.LargestShare / longest),
                            PlanWords.Minutes(risk.BadMinutesAYear, risk.BadEventsAYear),
                            Duration(risk.DetectMinutes),
                            Duration(risk.RepairMinutes),
                            Share(risk.Impact),
                            Number(risk.PerYear)
                        )
                ),
            ];
        }
    }

    public IReadOnlyList<PlanTargetRow> Targets =>
        [
            .. Plan.Targets.Select(target => new PlanTargetRow(
                PlanWords.TargetOf(target.Target),
                Number(target.BudgetMinutes),
                Share(target.Share),
                target.Risks.Count(PlanWords.IsTooBig).ToString(CultureInfo.InvariantCulture),
                Number(target.AcceptedMinutes),
                Number(target.UnallocatedMinutes),
                PlanWords.Verdict(target)
            )),
        ];

    public IReadOnlyList<PlanProjectRow> Projects =>
        [
            .. Plan.Projects.Select(
                (project, place) =>
                    new PlanProjectRow(
                        project.DisplayName,
                        project.Requires.Count > 0 ? $"with {string.Join(", ", project.Requires)}" : "",
                        PlanWords.Minutes(project.SavedMinutes, project.SavedEvents),
                        $"{Number(project.Saved.P10)} to {Number(project.Saved.P90)}",
                        Number(project.EngineerWeeks),
                        Number(project.SavedPerEngineerWeek),
                        Share(project.BudgetReleased),
                        Number(project.IntroducedMinutes),
                        Ahead(place)
                    )
            ),
        ];

    public IReadOnlyList<PlanOutlookRow> Outlooks =>
        [
            .. Plan.Outlooks.Select(one => new PlanOutlookRow(
                PlanWords.After(one),
                Missed(one.MissedWindows),
                Place(one.MissedWindows / Math.Max(1e-9, Plan.Outlooks.Max(other => other.MissedWindows))),
                Probability(one.NoneMissed),
                $"{Number(one.Year.P10)}, {Number(one.Year.P50)}, {Number(one.Year.P90)}",
                Place(one.Year.P10 / Most),
                Place((one.Year.P90 - one.Year.P10) / Most),
                Place(one.Year.P50 / Most),
                Probability(one.WithinYear)
            )),
        ];

    /// <summary>Where the budget of a year lies on bars of bad minutes.</summary>
    public string LimitAt => Place(Plan.BudgetMinutes / Most);

    double Most => Math.Max(Plan.BudgetMinutes, Plan.Outlooks.Max(one => one.Year.P90)) * 1.02;

    string Ahead(int place) =>
        PlanWords.AheadOfNext(Plan, place) is { } duel
            ? $"in {Probability(duel.Wins)} of years, for a week in {Probability(duel.WinsPerEngineerWeek)}"
            : "";

    static string Place(double share) => (Math.Clamp(share, 0, 1) * 100).ToString("0.##", CultureInfo.InvariantCulture);
}
