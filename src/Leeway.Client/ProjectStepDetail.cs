namespace Leeway.Client;

/// <summary>Projects, what they save a year beside those before them, and what they take.</summary>
public sealed record ProjectStepDetail(
    IReadOnlyList<string> Projects,
    double SavedMinutes,
    double EngineerWeeks,
    double? SavedPerEngineerWeek
);
