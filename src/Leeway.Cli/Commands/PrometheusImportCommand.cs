using System.CommandLine;
using Leeway.Documents;
using Leeway.Documents.Importing;

namespace Leeway.Cli.Commands;

/// <summary><c>leeway import prometheus-config FILE</c>: makes Scrape documents of a prometheus.yml.</summary>
static class PrometheusImportCommand
{
    public static Command Create() =>
        new("import", "Make documents of what other systems are configured with.") { PrometheusConfig() };

    static Command PrometheusConfig()
    {
        var file = new Argument<string>("FILE") { Description = "a prometheus.yml" };
        var output = new Option<string>("--output")
        {
            Description = "the folder for the documents; made if it is not there",
            DefaultValueFactory = _ => ".",
            HelpName = "DIR",
        };
        var command = new Command(
            "prometheus-config",
            "Write a Scrape document for each of its scrape_configs; exit code 1 if something was left out."
        )
        {
            file,
            output,
        };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(file), parsed.GetRequiredValue(output)));
        return command;
    }

    static int Run(string path, string folder)
    {
        var problems = new List<Problem>();
        if (DocumentFolder.Read([path], problems) is not [var file])
        {
            Report.Problems(problems, Console.Out);
            return ExitCode.Refused;
        }
        var import = PrometheusImport.Import(file);
        problems.AddRange(import.Problems);
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var made in import.Files)
            {
                Write(Path.Combine(folder, made.Name), made.Text, problems);
            }
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"leeway: {trouble.Message}");
            return ExitCode.Unavailable;
        }
        Report.Problems(problems, Console.Out);
        return problems.Exists(problem => problem.Severity == ProblemSeverity.Error)
            ? ExitCode.Refused
            : ExitCode.Success;
    }

    // What stands there may have been changed by hand since an earlier import.
    static void Write(string path, string text, List<Problem> problems)
    {
        if (File.Exists(path))
        {
            problems.Add(
                new Problem(
                    path,
                    0,
                    0,
                    ProblemSeverity.Error,
                    "there is such a file already, and it stays",
                    "remove it, or name another folder"
                )
            );
            return;
        }
        File.WriteAllText(path, text);
        Console.WriteLine($"wrote {path}");
    }
}
