namespace Leeway.Core.Risks;

/// <summary>What a step saves, given what was chosen before it.</summary>
/// <param name="Projects">A project, and those that it requires and that were not chosen yet.</param>
/// <param name="SavedMinutes">A year, after what the risks that come with it cost; may be negative.</param>
/// <param name="EngineerWeeks">Most likely.</param>
public sealed record ProjectWorth(ProjectSet Projects, double SavedMinutes, double EngineerWeeks)
{
    public double SavedPerEngineerWeek => SavedMinutes / EngineerWeeks;

    public static ProjectWorth Of(RiskModel model, ProjectSet chosen, ProjectSet added) =>
        new(
            added,
            model.BadMinutesAYear(chosen) - model.BadMinutesAYear(chosen.With(added)),
            model.EngineerWeeks(added)
        );
}
