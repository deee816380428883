namespace Leeway.Core.Outlooks;

/// <summary>What a project can be chosen for.</summary>
/// <param name="Name">For example <c>bad minutes saved a year</c>.</param>
/// <param name="IsDecisive">Whether a recommendation needs this goal to agree.</param>
/// <param name="Of">More is better.</param>
public sealed record Goal(string Name, bool IsDecisive, Func<ProjectOutlook, double> Of)
{
    public static Goal SavedMinutes { get; } = new("bad minutes saved a year", true, one => one.Worth.SavedMinutes);

    public static Goal SavedPerEngineerWeek { get; } =
        new("bad minutes saved for an engineer-week", true, one => one.Worth.SavedPerEngineerWeek);

    public static Goal Released { get; } = new("budget released", true, one => one.ReleasedShare);

    public static Goal NoneMissed { get; } =
        new("chance that no window is missed", true, one => one.Outlook.NoneMissed);

    public static Goal Missed { get; } = new("missed windows", true, one => -one.Outlook.MissedWindows);

    public static Goal Ninth { get; } =
        new("bad minutes that nine in ten years stay below", false, one => -one.Outlook.Windows.High);

    public static Goal WithinWindows { get; } =
        new("chance of a year within its bad minutes", false, one => one.Outlook.WithinWindows);

    public static Goal ToilHours { get; } = new("hours of toil saved a year", false, one => one.Project.ToilHours);

    public static IReadOnlyList<Goal> All { get; } =
    [SavedMinutes, SavedPerEngineerWeek, Released, NoneMissed, Missed, Ninth, WithinWindows, ToilHours];

    /// <summary>The first of those than which none is better; null if the goal sets nobody apart.</summary>
    public ProjectOutlook? Winner(IReadOnlyList<ProjectOutlook> projects) =>
        projects.Count == 0 || projects.All(one => Of(one).Equals(Of(projects[0]))) && projects.Count > 1
            ? null
            : projects.MaxBy(Of);
}
