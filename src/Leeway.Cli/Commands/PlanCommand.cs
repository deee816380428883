using System.CommandLine;
using System.Text.Json;
using Leeway.Cli.Commands.PlanVerb;
using Leeway.Client;

namespace Leeway.Cli.Commands;

/// <summary><c>leeway plan PATH…</c>: what the risks take of the budget, and which project gives most of it back.</summary>
static class PlanCommand
{
    public static Command Create()
    {
        var options = new PlanOptions();
        var format = SharedOptions.Format();
        var command = new Command(
            "plan",
            "Say what risks take of the budget, and which project gives most of it back for the work."
        )
        {
            options.Paths,
            options.Slo,
            options.Targets,
            options.Window,
            options.EngineerWeeks,
            options.LargestShare,
            options.EventsADay,
            options.Incidents,
            options.From,
            options.Until,
            options.Years,
            options.Seed,
            format,
        };
        command.Validators.Add(options.Check);
        command.SetAction((parsed, stop) => Task.FromResult(Run(options.Read(parsed), parsed.GetValue(format), stop)));
        return command;
    }

    static int Run(PlanRequest request, OutputFormat format, CancellationToken stop)
    {
        try
        {
            var files = PlanFiles.Read(request);
            if (files.Problems.Count > 0)
            {
                Report.Problems(files.Problems, Console.Error);
            }
            if (files.Book is null)
            {
                return ExitCode.Refused;
            }
            IReadOnlyList<PlanDetail> plans =
            [
                .. files.Promises.Select(promise =>
                    Server.Api.PlanEvents.In(
                        Server
                            .Api.PlanRun.Of(
                                files.Book,
                                promise.Slo,
                                request.Question(promise.Target, promise.Window),
                                files.Record,
                                Environment.ProcessorCount,
                                stop
                            )
                            .Detail,
                        request.EventsADay
                    )
                ),
            ];
            if (format == OutputFormat.Json)
            {
                Console.WriteLine(JsonSerializer.Serialize(plans, LeewayJson.Default.IReadOnlyListPlanDetail));
            }
            else
            {
                PlanText.Print(plans);
            }
            return ExitCode.Success;
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"leeway: {trouble.Message}");
            return ExitCode.Unavailable;
        }
    }
}
