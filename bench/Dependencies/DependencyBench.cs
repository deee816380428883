using Leeway.Core.Dependencies;

namespace Leeway.Bench.Dependencies;

/// <summary>What a graph of dependencies says: single points and pairs of all journeys, and their availability.</summary>
static class DependencyBench
{
    const int Journeys = 20;

    public static void Run(int components)
    {
        Console.WriteLine(Machine.Description);
        var report = new Report("dependencies");
        // The first run pays for the compiler.
        DependencyReport.Of(GeneratedGraph.Of(120, Journeys));
        var graph = GeneratedGraph.Of(components, Journeys);
        var structure = new Structure(graph);
        var chances = new Chances(structure);
        int[] roots = [.. graph.Journeys.Select(journey => structure.NumberOf(journey.Name))];
        var what = $"{components:N0} components, {Journeys} journeys: ";
        FailureScan? scan = null;
        report.Add(
            what + "single points and pairs, processor",
            Meter.Cpu(() => scan = new FailureScan(structure, chances, roots, [])),
            "ms",
            3000
        );
        DependencyReport? read = null;
        report.Add(what + "everything, processor", Meter.Cpu(() => read = DependencyReport.Of(graph)), "ms", 3000);
        var journeys = read!.Journeys;
        report.Add("single points", journeys.Sum(journey => journey.SinglePoints.Count), "");
        report.Add("pairs", roots.Sum(root => scan!.PairCount(root)), "");
        report.Add("minimal cut sets", journeys.Sum(journey => journey.Bounds?.CutSets ?? 0), "");
        report.Add("journeys whose availability is a sample", journeys.Count(one => one.StandardError is not null), "");
        report.Add("availability of the first journey", journeys[0].Availability.Share * 100, "%");
        report.Keep();
    }
}
