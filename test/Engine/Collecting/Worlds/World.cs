namespace Leeway.Engine.Tests.Collecting.Worlds;

/// <summary>Targets with all that happens to them, and what happens to Leeway meanwhile.</summary>
/// <param name="SecondAt">After which tick a second SLO over the same series is put in force.</param>
sealed record World(IReadOnlyList<TargetLife> Lives, IReadOnlyList<Outage> Outages, int SecondAt)
{
    public int Ticks => Lives[0].Moments.Count;

    public override string ToString() =>
        string.Join('\n', Lives.Select(life => $"{life with { Moments = [] }}: {string.Join(' ', life.Moments)}"))
        + $"\noutages: {string.Join(' ', Outages)}; second at {SecondAt}";
}
