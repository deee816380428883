namespace Leeway.Core.Policies;

/// <summary>The exit criteria as they are written.</summary>
public static class ExitCriteria
{
    public static IReadOnlyList<string> Names { get; } = [.. Enum.GetValues<ExitCriterion>().Select(NameOf)];

    public static string NameOf(ExitCriterion criterion) =>
        criterion switch
        {
            ExitCriterion.ActionItemsFiled => "actionItemsFiled",
            _ => throw new InvalidOperationException($"There is no exit criterion {criterion}."),
        };

    public static ExitCriterion? Named(string name) =>
        Enum.GetValues<ExitCriterion>()
            .Where(one => NameOf(one) == name)
            .Select(one => (ExitCriterion?)one)
            .FirstOrDefault();
}
