using Leeway.Documents;
using Leeway.Engine;
using Leeway.Server.Hosting;
using Microsoft.Extensions.Logging;

namespace Leeway.Cli;

/// <summary>What several commands say in the same words.</summary>
static class Report
{
    public static void Started(ServeSettings settings, IEnumerable<string> urls, LeewayEngine engine, ILogger logger)
    {
        var configuration = engine.Snapshot.Configuration;
        var address = (urls.FirstOrDefault() ?? settings.Listen.ToString()).TrimEnd('/');
        var folder = Path.GetFullPath(settings.Engine.DataFolder);
        if (settings.JsonLog)
        {
            var discoveries = configuration.ScrapeJobs.Sum(job => job.Discovery.Count);
            logger.Serving(address, configuration.Objectives.Count, Targets(configuration), discoveries, folder);
            foreach (var warning in engine.Snapshot.Status.Warnings)
            {
                logger.OddDocument(warning.ToString());
            }
            return;
        }
        Console.WriteLine(
            $"Leeway watches {Count(configuration.Objectives.Count, "SLO")} {Sources(configuration)}; "
                + $"ledger in {folder}."
        );
        Console.WriteLine(
            $"API at {address}/api/v1/slos; '{Invocation.Text} status{(settings.Listen == ServeSettings.DefaultListen ? "" : $" --server {address}")}' shows the budgets. Stop with Ctrl-C."
        );
        if (configuration.Routes.Count == 0)
        {
            Console.WriteLine("There is no Route: nobody is told when a budget burns.");
        }
        foreach (var warning in engine.Snapshot.Status.Warnings)
        {
            Console.WriteLine(warning);
        }
    }

    // How many targets discovery finds is not known yet.
    static string Sources(Configuration configuration)
    {
        var (named, asked) = (Targets(configuration), configuration.QuerySources.Count);
        var isDiscovering = configuration.ScrapeJobs.Any(job => job.Discovery.Count > 0);
        var on = (named, isDiscovering) switch
        {
            (> 0, true) => $"on {Count(named, "target")} and more by discovery",
            (0, true) => "on targets by discovery",
            (0, false) when asked > 0 => "",
            _ => $"on {Count(named, "target")}",
        };
        var asking = asked > 0 ? $"and asks {Count(asked, "server")}" : "";
        return string.Join(' ', new[] { on, asking }.Where(part => part.Length > 0));
    }

    static int Targets(Configuration configuration) => configuration.ScrapeJobs.Sum(job => job.Targets.Count);

    /// <summary>All problems, a line each, and their number.</summary>
    public static void Problems(IReadOnlyList<Problem> problems, TextWriter output)
    {
        foreach (var problem in problems)
        {
            output.WriteLine(problem);
        }
        var errors = problems.Count(problem => problem.Severity == ProblemSeverity.Error);
        output.WriteLine($"{Count(errors, "error")}, {Count(problems.Count - errors, "warning")}");
    }

    public static string Count(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";
}
