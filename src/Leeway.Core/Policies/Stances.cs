namespace Leeway.Core.Policies;

/// <summary>The stances as they are written.</summary>
public static class Stances
{
    public static string NameOf(Stance stance) => stance.ToString().ToLowerInvariant();

    public static Stance Strictest(IEnumerable<Stance> stances) => stances.DefaultIfEmpty().Max();
}
