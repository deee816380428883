using System.Globalization;
using Leeway.Client;
using Leeway.Core.Objectives;
using Leeway.Core.Outlooks;

namespace Leeway.Server.Api;

/// <summary>A <see cref="PlanQuery"/> as it is understood.</summary>
/// <param name="Text">The same for questions that ask the same.</param>
sealed record AskedPlan(double EngineerWeeks, IReadOnlyList<Target> Targets, string Text)
{
    const int TargetsMax = 10;
    const double WeeksMax = 1e6;

    /// <summary>Null after saying by its name what of the query is wrong.</summary>
    public static AskedPlan? Read(PlanQuery query, Dictionary<string, string[]> problems)
    {
        var weeks = query.EngineerWeeks ?? double.PositiveInfinity;
        if (query.EngineerWeeks is not (null or > 0 and <= WeeksMax))
        {
            problems["engineerWeeks"] = ["Write a number above 0, or leave it out."];
        }
        var targets = new List<Target>();
        foreach (var text in (query.Targets ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            if (ShareText.TryParse(text.Trim(), out var share) && share is > 0 and < 1 && targets.Count < TargetsMax)
            {
                targets.Add(new Target(share));
            }
            else
            {
                problems["targets"] = [$"Write targets like '99.5%,99.9%', at most {TargetsMax}."];
            }
        }
        return problems.Count > 0
            ? null
            : new AskedPlan(
                weeks,
                targets,
                string.Create(CultureInfo.InvariantCulture, $"{weeks:R} {string.Join(',', targets)}")
            );
    }

    public PlanQuestion Of(Objective objective) =>
        new(objective.Target, objective.Window.NominalLength) { Candidates = Targets, EngineerWeeks = EngineerWeeks };
}
