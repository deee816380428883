namespace Leeway.Cli;

/// <summary>The day on which people sign and reviews are due: of UTC, so that all of a team have the same.</summary>
static class Today
{
    public static DateOnly At(TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
}
