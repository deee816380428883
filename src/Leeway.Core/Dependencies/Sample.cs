using System.Numerics;
using Leeway.Core.Chance;

namespace Leeway.Core.Dependencies;

/// <summary>An availability from many worlds made by chance, where a diagram would be too large.</summary>
/// <remarks>
/// The seed is fixed: the same graph gives the same figure. Causes that each alone break the node are not left to chance; their
/// part is a product. An importance comes from the worlds that are broken: those that one cause less would mend.
/// </remarks>
static class Sample
{
    /// <summary>How many: of an unavailability of 1 % the standard error is a hundredth, of one in ten thousand a tenth.</summary>
    public const int Worlds = 1 << 20;

    /// <summary>For what is asked of many nodes at once, whenever documents are read: a sixteenth of the time.</summary>
    public const int FewWorlds = 1 << 16;

    const ulong Seed = 1;

    // Of the broken worlds so many are enough to say what would have mended them.
    const int MendedMax = 4_000;

    public static Estimate Of(Structure structure, IReadOnlyList<double> struck, int root, int worlds = Worlds)
    {
        var reach = structure.ReachOf(root);
        var singles = CauseScan.Of(structure, reach, root);
        int[] causes = [.. CauseScan.CausesWithin(structure, reach).Except(singles).Where(cause => struck[cause] > 0)];
        var dice = new Dice(Seed);
        var strikes = causes.Select(cause => new Strikes(cause, struck[cause], dice)).ToArray();
        var spared = new ulong[structure.Causes.Count];
        var works = new ulong[structure.Nodes];
        var mended = new long[struck.Count];
        var broken = 0L;
        for (var world = 0; world < worlds; world += Lanes.Count)
        {
            Array.Fill(spared, Lanes.All);
            foreach (var cause in strikes)
            {
                spared[cause.Cause] = ~cause.Next();
            }
            structure.Evaluate(new Lanes(spared), reach, works);
            for (var lost = ~works[root]; lost != 0; lost &= lost - 1)
            {
                if (++broken <= MendedMax)
                {
                    Mend(structure, reach, root, causes, spared, BitOperations.TrailingZeroCount(lost), mended);
                }
            }
        }
        return Summary(struck, singles, broken, mended, worlds);
    }

    static Estimate Summary(
        IReadOnlyList<double> struck,
        IReadOnlyList<int> singles,
        long broken,
        long[] mended,
        int worlds
    )
    {
        var rest = Availability.Without((double)broken / worlds);
        var all = singles.Select(cause => Availability.Without(struck[cause])).Append(rest).ToList();
        var availability = Composition.Series(all);
        var spared = rest.Share == 0 ? 0 : availability.Share / rest.Share;
        var weight = spared / worlds * Math.Max(1.0, (double)broken / MendedMax);
        var importance = new double[struck.Count];
        for (var cause = 0; cause < importance.Length; cause++)
        {
            importance[cause] = mended[cause] == 0 ? 0 : weight * mended[cause] / struck[cause];
        }
        ExactEstimate.AllButOne(singles, struck, rest.Share, importance);
        return new Estimate(
            availability,
            spared * Math.Sqrt(rest.Missing * rest.Share / worlds),
            importance,
            Bounds: null,
            Groups: []
        );
    }

    // One broken world in every lane, each with another of its causes spared.
    static void Mend(Structure structure, Reach reach, int root, int[] causes, ulong[] spared, int lane, long[] mended)
    {
        var world = spared.Select(lanes => Lanes.Has(lanes, lane) ? Lanes.All : 0).ToArray();
        var works = new ulong[structure.Nodes];
        foreach (var struck in causes.Where(cause => world[cause] == 0).Chunk(Lanes.Count))
        {
            foreach (var (index, cause) in struck.Index())
            {
                world[cause] = Lanes.Only(index);
            }
            structure.Evaluate(new Lanes(world), reach, works);
            foreach (var (index, cause) in struck.Index())
            {
                mended[cause] += Lanes.Has(works[root], index) ? 1 : 0;
                world[cause] = 0;
            }
        }
    }
}
