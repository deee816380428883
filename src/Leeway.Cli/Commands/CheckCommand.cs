using System.CommandLine;
using System.Text.Json;
using Leeway.Client;
using Leeway.Core.Time;
using Leeway.Documents;

namespace Leeway.Cli.Commands;

/// <summary><c>leeway check PATH…</c>: every problem of the documents at once, each with its place.</summary>
static class CheckCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "folders or files of documents",
            Arity = ArgumentArity.OneOrMore,
        };
        var format = SharedOptions.Format();
        var server = new Option<Uri?>("--server")
        {
            Description = "a running Leeway, to say what the SLOs and alerts mean at the traffic that it has counted",
            CustomParser = SharedOptions.Address,
        };
        var command = new Command("check", "Check documents: all errors in one go, exit code 1 if there are any.")
        {
            paths,
            format,
            server,
        };
        command.SetAction(
            (parsed, stop) =>
                Run(parsed.GetRequiredValue(paths), parsed.GetValue(format), parsed.GetValue(server), stop)
        );
        return command;
    }

    static async Task<int> Run(string[] paths, OutputFormat format, Uri? server, CancellationToken stop)
    {
        var unread = new List<Problem>();
        var result = ConfigurationLoader.Load(DocumentFolder.Read(paths, unread));
        var agreed = result.Configuration is { } whole
            ? AgreementLint.Of(whole, TimeProvider.System.GetUtcNow().UtcDay)
            : [];
        List<Problem> problems = [.. unread, .. result.Problems, .. agreed];
        // What the documents have to say is said even if the server cannot be asked.
        var asked = server is null
            ? ExitCode.Success
            : await ServerCall.Run(
                server,
                async client =>
                {
                    problems.AddRange(await TrafficLint.Of(result.Configuration, client, stop));
                    return ExitCode.Success;
                },
                stop
            );
        if (format == OutputFormat.Json)
        {
            IReadOnlyList<ProblemDetail> details = [.. problems.Select(Server.Api.ConfigurationView.Of)];
            Console.WriteLine(JsonSerializer.Serialize(details, LeewayJson.Default.IReadOnlyListProblemDetail));
        }
        else
        {
            Print(problems, result);
        }
        return problems.Exists(problem => problem.Severity == ProblemSeverity.Error) ? ExitCode.Refused : asked;
    }

    static void Print(List<Problem> problems, LoadResult result)
    {
        Report.Problems(problems, Console.Out);
        if (result.Configuration is { } configuration && problems.TrueForAll(p => p.Severity != ProblemSeverity.Error))
        {
            Console.WriteLine(string.Join(", ", Counts(configuration)));
        }
    }

    static IEnumerable<string> Counts(Configuration configuration)
    {
        yield return Report.Count(configuration.Objectives.Count, "SLO");
        yield return Report.Count(configuration.Services.Count, "service");
        yield return Report.Count(configuration.ScrapeJobs.Count, "scrape job");
        yield return Report.Count(configuration.Routes.Count, "route");
        // Most folders have none of these.
        if (configuration.QuerySources.Count > 0)
        {
            yield return Report.Count(configuration.QuerySources.Count, "queried server");
        }
        if (configuration.Adjustments.Count > 0)
        {
            yield return Report.Count(configuration.Adjustments.Count, "adjustment");
        }
        if (configuration.Silences.Count > 0)
        {
            yield return Report.Count(configuration.Silences.Count, "silence");
        }
        if (configuration.Agreements.Count > 0)
        {
            yield return Report.Count(configuration.Agreements.Count, "agreement");
        }
        if (configuration.Dependencies.Nodes.Count > 0)
        {
            yield return Report.Count(configuration.Dependencies.Nodes.Count, "node") + " of dependencies";
        }
    }
}
