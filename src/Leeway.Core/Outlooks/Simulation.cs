using Leeway.Core.Risks;

namespace Leeway.Core.Outlooks;

/// <summary>Lives many years under each of several sets of projects.</summary>
/// <remarks>
/// The same incidents happen under all of them, with the same luck: an incident that a project makes shorter is the same one, and the
/// difference between two sets is what they do, not what was drawn. Every risk has dice of its own, so another risk changes nothing
/// of what is drawn for it; every part of the years has its own, so that it makes no difference how many threads work.
/// </remarks>
public sealed class Simulation(RiskModel model, IReadOnlyList<ProjectSet> sets, Horizon horizon)
{
    /// <summary>The standard error of a probability is then at most 0.16 of a per cent.</summary>
    public const int DefaultYears = 100_000;
    public const ulong DefaultSeed = 1;

    const int PartYears = 250;

    /// <summary>One result for each set. The same seed gives the same bits.</summary>
    /// <param name="stop">Is heeded within milliseconds, however much happens in a part of the years.</param>
    public IReadOnlyList<SimulatedYears> Run(int years, ulong seed, EachPart each, CancellationToken stop = default)
    {
        var courses = RiskCourse.AllOf(model, sets);
        SimulatedYears[] results = [.. sets.Select(_ => new SimulatedYears(years))];
        each(
            (years + PartYears - 1) / PartYears,
            part =>
            {
                var first = part * PartYears;
                var minutes = new WindowMinutes(sets.Count, PartYears, horizon.Windows, horizon.WindowDays * 1440);
                foreach (var course in courses)
                {
                    course.Play(horizon, minutes, seed, part, stop);
                }
                for (var set = 0; set < sets.Count; set++)
                {
                    minutes.Close(set, first, Math.Min(PartYears, years - first), horizon.BudgetMinutes, results[set]);
                }
            }
        );
        return results;
    }
}
