using Leeway.Client;
using Leeway.Core.Outlooks;
using Leeway.Core.Records;
using Leeway.Core.Risks;

namespace Leeway.Server.Api;

/// <summary>A plan as the API and the command line show it.</summary>
public static class PlanView
{
    /// <param name="slo">Null if the promise is in no document.</param>
    /// <param name="unknown">Names of risks that the plan leaves out because nothing is recorded of them.</param>
    public static PlanDetail Of(Plan plan, string? slo, IReadOnlyList<string> unknown)
    {
        var (question, model) = (plan.Question, plan.Model);
        return new PlanDetail
        {
            Slo = slo,
            Target = question.Target.Fraction,
            WindowSeconds = question.Window.TotalSeconds,
            BudgetMinutes = plan.Standing.BudgetMinutes,
            WindowBudgetMinutes = plan.Windows.BudgetMinutes,
            Windows = plan.Windows.Windows,
            LargestShare = question.LargestShare,
            EngineerWeeks = double.IsFinite(question.EngineerWeeks) ? question.EngineerWeeks : null,
            Years = question.Years,
            Seed = question.Seed,
            Risks = [.. plan.Standing.Risks.Select(one => Of(one, model))],
            UnknownRisks = unknown,
            Factors =
            [
                .. plan.Factors.Select(one => new RiskFactorDetail(
                    one.Factor.Name,
                    one.Factor.DisplayName,
                    Round(one.BadMinutesAYear)
                )),
            ],
            Targets = [.. plan.Targets.Select(Of)],
            Projects = [.. plan.Projects.Select(one => Of(one, model))],
            Duels =
            [
                .. plan.Duels.Select(one => new DuelDetail(one.First, one.Second, one.Wins, one.WinsPerEngineerWeek)),
            ],
            Steps = [.. plan.Steps.Select(step => Of(step, model))],
            Best = plan.Best is { } best ? Of(ProjectWorth.Of(model, ProjectSet.None, best), model) : null,
            Outlooks = [.. plan.Outlooks.Select(one => Of(one, model))],
            Recommendation = Of(plan.Recommendation),
        };
    }

    /// <summary>A prediction and what became of it.</summary>
    public static CalibrationDetail Of(CalibratedYear year) =>
        new(
            year.Year.From,
            year.Year.Until,
            Of(year.Predicted),
            Round(year.Actual),
            year.Incomplete,
            year.IsWithin,
            year.Unlearnt
        );

    static RiskDetail Of(RiskShare one, RiskModel model)
    {
        var place = model.Risks.Index().First(risk => risk.Item.Risk == one.Risk).Index;
        var today = model.SituationOf(place, ProjectSet.None)!;
        return new RiskDetail(
            one.Risk.Name,
            one.Risk.DisplayName,
            one.Risk.FaultClass,
            Round(today.Detect.Mean),
            Round(today.Repair.Mean),
            Round(today.Impact.Mean),
            Round(today.PerYear.Mean),
            Round(one.BadMinutesAYear),
            one.Risk.Evidence
        );
    }

    /// <summary>The risks against one target.</summary>
    public static TargetStandingDetail Of(TargetStanding standing) =>
        new(
            standing.Target.Fraction,
            Round(standing.BudgetMinutes),
            Round(standing.BadMinutesAYear),
            Round(standing.Share),
            standing.IsFeasible,
            Math.Round(standing.ImpliedAvailability, 9),
            Round(standing.AcceptedMinutes),
            Round(standing.UnallocatedMinutes),
            [
                .. standing.Risks.Select(one => new RiskShareDetail(
                    one.Risk.Name,
                    Round(one.Share),
                    Of(one.Verdict),
                    one.IsAccepted
                )),
            ]
        );

    static string Of(RiskVerdict verdict) =>
        verdict switch
        {
            RiskVerdict.Acceptable => "acceptable",
            RiskVerdict.TooBig => "too big",
            RiskVerdict.MustFix => "must fix",
            _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "There is no such verdict."),
        };

    static ProjectDetail Of(ProjectOutlook one, RiskModel model)
    {
        var introduced = model
            .Risks.Index()
            .Where(risk => risk.Item.Project is { } project && one.Worth.Projects.Contains(project))
            .Sum(risk => model.BadMinutesAYear(risk.Index, one.Worth.Projects));
        return new ProjectDetail
        {
            Name = one.Project.Name,
            DisplayName = one.Project.DisplayName,
            Requires = Names(one.Worth.Projects.Without(ProjectSet.Of(one.Place)), model),
            SavedMinutes = Round(one.Worth.SavedMinutes),
            IntroducedMinutes = Round(introduced),
            EngineerWeeks = Round(one.Worth.EngineerWeeks),
            SavedPerEngineerWeek = Round(one.Worth.SavedPerEngineerWeek),
            BudgetReleased = Round(one.ReleasedShare),
            ToilHours = one.Worth.Projects.Projects.Sum(place => model.Projects[place].ToilHours),
            RunningCost = one.Worth.Projects.Projects.Sum(place => model.Projects[place].RunningCost),
            Saved = Of(one.Saved),
        };
    }

    static ProjectStepDetail Of(ProjectWorth worth, RiskModel model) =>
        new(
            Names(worth.Projects, model),
            Round(worth.SavedMinutes),
            Round(worth.EngineerWeeks),
            worth.EngineerWeeks > 0 ? Round(worth.SavedPerEngineerWeek) : null
        );

    static OutlookDetail Of(SetOutlook one, RiskModel model) =>
        new(
            Names(one.Projects, model),
            Round(one.BadMinutesAYear),
            Of(one.Year),
            one.WithinYear,
            Of(one.Windows),
            one.WithinWindows,
            Round(one.MissedWindows),
            one.NoneMissed
        );

    static DistributionDetail Of(Distribution one) =>
        new(Round(one.Mean), Round(one.Low), Round(one.Middle), Round(one.High));

    static RecommendationDetail Of(Recommendation recommendation) =>
        new(
            recommendation.First?.Project.Name,
            [
                .. recommendation.Winners.Select(one => new GoalDetail(
                    one.Goal.Name,
                    one.Winner.Project.Name,
                    one.Goal.IsDecisive
                )),
            ],
            recommendation.Sentences
        );

    static string[] Names(ProjectSet projects, RiskModel model) =>
        [.. projects.Projects.Select(place => model.Projects[place].Name)];

    // What people wrote has few digits; sums of them in binary have a tail of noise.
    static double Round(double value) => Math.Round(value, 6);
}
