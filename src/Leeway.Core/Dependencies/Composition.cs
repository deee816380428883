namespace Leeway.Core.Dependencies;

/// <summary>How availabilities compose, if everything fails by itself: the formulas, each for one shape.</summary>
/// <remarks>
/// Sources: Treynor, Dahlin, Rau and Beyer, The Calculus of Service Availability; for common causes the β-factor of IEC 61508. Two
/// zones of 99.9 % make 99.9999 % only if they share nothing, which they never do: a <see cref="Structure"/> says what is shared.
/// </remarks>
public static class Composition
{
    /// <summary>All are needed. Each is to be given once, however many need it.</summary>
    public static Availability Series(params IEnumerable<Availability> all) =>
        // 1 − ∏(1 − u) without the digits that 1 − u would lose.
        Availability.Without(all.Aggregate(0.0, (missing, one) => missing + one.Missing - (missing * one.Missing)));

    /// <summary>One is enough.</summary>
    public static Availability Parallel(params IEnumerable<Availability> all) =>
        Availability.Without(all.Aggregate(1.0, (missing, one) => missing * one.Missing));

    /// <summary>As many as a number, or more, are needed.</summary>
    public static Availability AtLeast(int needed, params IReadOnlyList<Availability> all)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(needed);
        // By how many are down so far: only that many may be.
        var allowed = all.Count - needed;
        var down = new double[Math.Max(allowed, -1) + 2];
        down[0] = 1;
        foreach (var one in all)
        {
            for (var count = down.Length - 1; count >= 0; count--)
            {
                var stays = count == down.Length - 1 ? down[count] : down[count] * one.Share;
                down[count] = stays + (count == 0 ? 0 : down[count - 1] * one.Missing);
            }
        }
        return Availability.Without(down[^1]);
    }

    /// <summary>Needed by a share of requests only: a factor 1 − g · u.</summary>
    public static Availability Soft(Availability dependency, decimal share) =>
        Availability.Without((double)share * dependency.Missing);

    /// <summary>Asked once more after a failure, which then fails again with a correlation: 1 − e · (ρ + (1 − ρ) · e).</summary>
    /// <param name="correlation">ρ: 0 if the second try knows nothing of the first, 1 if it always ends alike.</param>
    public static Availability Retried(Availability once, double correlation) =>
        Availability.Without(once.Missing * (correlation + ((1 - correlation) * once.Missing)));

    /// <summary>Two of a kind, of which one is enough, with a share of failures that takes both: γ · u + ((1 − γ) · u)².</summary>
    public static Availability Pair(Availability each, decimal commonCause)
    {
        var apart = (double)(1 - commonCause) * each.Missing;
        return Availability.Without(((double)commonCause * each.Missing) + (apart * apart));
    }

    /// <summary>
    /// One that serves and a spare that takes over in a share of cases: about u² + (1 − c) · u, plus what is lost while it
    /// switches, failures an hour by the time that a switch takes.
    /// </summary>
    public static Availability FailingOver(Availability each, decimal coverage, double switching = 0) =>
        Availability.Without((each.Missing * each.Missing) + ((double)(1 - coverage) * each.Missing) + switching);
}
