using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.Json;
using Leeway.Cli.Commands.ReplayVerb;
using Leeway.Client;
using Leeway.Core.Alerts;
using Leeway.Core.Objectives;
using Leeway.Core.Replay;
using Leeway.Core.Time;
using Leeway.Documents;
using Leeway.Server.Api;

namespace Leeway.Cli.Commands;

/// <summary><c>leeway replay</c>: what strategies would have told of a past, and how good that would have been.</summary>
static class ReplayCommand
{
    static readonly Option<string?> History = ReplayOptions.File("--history", "the past as CSV: timestamp,total,bad");
    static readonly Option<string?> Incidents = ReplayOptions.File(
        "--incidents",
        "what people know of it as CSV: start,end,label"
    );
    static readonly Option<Target?> Target = ReplayOptions.Target();
    static readonly Option<TimeSpan?> Window = ReplayOptions.Duration(
        "--window",
        "the time over which the budget is granted, for example 30d"
    );
    static readonly Option<string?> Strategy = ReplayOptions.Strategy();
    static readonly Option<TimeSpan?> Step = ReplayOptions.Duration(
        "--step",
        "how long each interval is; found from the lines by default"
    );
    static readonly Option<string?> Guard = ReplayOptions.Guard();
    static readonly Option<Significance?> Sigma = ReplayOptions.Sigma();
    static readonly Option<OutputFormat> Format = SharedOptions.Format();

    static readonly Option<Uri> Server = SharedOptions.Server();

    static readonly Argument<string?> Slo = new("SLO")
    {
        Description = "an SLO of a running server, or a group as SLO{LABEL=\"VALUE\"}: its ledger is the past",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public static Command Create()
    {
        var command = new Command(
            "replay",
            "Say what strategies would have told of the past, and how good that would have been."
        )
        {
            Slo,
            History,
            Incidents,
            Target,
            Window,
            Strategy,
            Step,
            Guard,
            Sigma,
            Server,
            Format,
        };
        command.Validators.Add(Check);
        command.SetAction(
            (parsed, stop) =>
                parsed.GetValue(Slo) is { } slo
                    ? ServerCall.Run(
                        parsed.GetRequiredValue(Server),
                        client =>
                            ServerReplay.Run(client, slo, Question(parsed), replay => Print(parsed, replay), stop),
                        stop
                    )
                    : Task.FromResult(Files(parsed))
        );
        return command;
    }

    // A past comes from a file with a promise for it, or from an SLO, which has both.
    static void Check(CommandResult result)
    {
        var isSlo = result.GetValue(Slo) is not null;
        Option[] ofFiles = isSlo ? [History, Incidents] : [History, Target, Window];
        foreach (var option in ofFiles.Where(option => result.GetResult(option) is null != isSlo))
        {
            result.AddError(
                isSlo
                    ? $"'{option.Name}' has no meaning for an SLO, whose past is in the ledger; leave out one of both."
                    : $"'{option.Name}' is missing; or name an SLO of a running server."
            );
        }
        if (!isSlo && result.GetResult(Strategy) is { Tokens: [{ Value: ReplayOptions.Own }] })
        {
            result.AddError($"'{ReplayOptions.Own}' is the strategy of an SLO; name an SLO, or another strategy.");
        }
    }

    static ReplayQuestion Question(ParseResult parsed)
    {
        var sigma = parsed.GetValue(Sigma);
        return new ReplayQuestion
        {
            Strategy = parsed.GetValue(Strategy),
            Target = parsed.GetValue(Target)?.Fraction.ToString(CultureInfo.InvariantCulture),
            Window = Text(parsed.GetValue(Window)),
            Step = Text(parsed.GetValue(Step)),
            Guard = parsed.GetValue(Guard),
            Sigma = sigma is { } parts
                ? string.Create(CultureInfo.InvariantCulture, $"{parts.Page},{parts.Other}")
                : null,
        };
    }

    static string? Text(TimeSpan? duration) => duration is { } length ? DurationText.Format(length) : null;

    static int Files(ParseResult parsed)
    {
        var file = new CountsFile();
        try
        {
            var history = file.History(parsed.GetValue(History)!, parsed.GetValue(Step));
            var incidents = parsed.GetValue(Incidents) is { } path ? file.Incidents(path, history) : null;
            if (file.Problems.Count > 0)
            {
                Report.Problems(file.Problems, Console.Error);
            }
            if (history is null || file.Problems.Any(problem => problem.Severity == ProblemSeverity.Error))
            {
                return ExitCode.Refused;
            }
            Print(parsed, Replay(parsed, history, incidents));
            return ExitCode.Success;
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"leeway: {trouble.Message}");
            return ExitCode.Unavailable;
        }
    }

    static ReplayDetail Replay(ParseResult parsed, CountHistory history, IReadOnlyList<Incident>? incidents)
    {
        var subject = new ReplaySubject(history, parsed.GetValue(Target)!.Value, parsed.GetValue(Window)!.Value)
        {
            Incidents = incidents,
            Significance = parsed.GetValue(Sigma) ?? Significance.Default,
        };
        var guard = parsed.GetValue(Guard) == ReplayOptions.GuardOn ? LowTraffic.Default : null;
        IReadOnlyList<string> names = parsed.GetValue(Strategy) is { } name and not ReplayOptions.All
            ? [name]
            : AlertStrategy.Names;
        var strategies = names.Select(name => AlertStrategy.Named(name, subject.SloWindow).With(guard));
        return ReplayView.Of(
            ReplayReport.Of(subject, [.. strategies.Select(strategy => ReplayedStrategy.Of(subject, strategy))])
        );
    }

    static void Print(ParseResult parsed, ReplayDetail replay)
    {
        if (parsed.GetValue(Format) == OutputFormat.Json)
        {
            Console.WriteLine(JsonSerializer.Serialize(replay, LeewayJson.Default.ReplayDetail));
            return;
        }
        ReplayText.Print(replay);
        if (replay.Slo is null && parsed.GetValue(Guard) != ReplayOptions.GuardOn)
        {
            Console.WriteLine(
                "The strategies are those of the workbook; live SLOs have a guard against few events besides ('--guard on')."
            );
        }
    }
}
