using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Leeway.Cli.Commands.ReplayVerb;
using Leeway.Client;
using Leeway.Core.Objectives;
using Leeway.Core.Replay;
using Leeway.Core.Time;

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
    static readonly Option<string?> Rules = ReplayOptions.File(
        "--prometheus-rules",
        "alerting rules of a Prometheus, to be replayed beside the strategies"
    );
    static readonly Option<bool> Inhibit = ReplayOptions.Inhibit();
    static readonly Option<bool> Sweep = ReplayOptions.Sweep();
    static readonly Option<Target[]?> Targets = ReplayOptions.Targets();
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
            Rules,
            Inhibit,
            Sweep,
            Targets,
            Server,
            Format,
        };
        command.Validators.Add(Check);
        command.SetAction(
            (parsed, stop) =>
                parsed.GetValue(Slo) is { } slo
                    ? OnServer(slo, parsed).Run(parsed.GetRequiredValue(Server), stop)
                    : Task.FromResult(Files(parsed).Run())
        );
        return command;
    }

    // A past comes from a file with a promise for it, or from an SLO, which has both.
    static void Check(CommandResult result)
    {
        var isSlo = result.GetValue(Slo) is not null;
        Option[] ofFiles = isSlo ? [History, Rules, Inhibit] : [History, Target, Window];
        foreach (var option in ofFiles.Where(option => result.GetResult(option) is null != isSlo))
        {
            result.AddError(
                isSlo
                    ? $"'{option.Name}' is for a file of counts; 'ledger export' makes one of an SLO's ledger."
                    : $"'{option.Name}' is missing; or name an SLO of a running server."
            );
        }
        if (result.GetResult(Targets) is not null && result.GetResult(Sweep) is null)
        {
            result.AddError($"'{Targets.Name}' has a meaning only with '{Sweep.Name}'.");
        }
        if (result.GetResult(Inhibit) is not null && result.GetResult(Rules) is null)
        {
            result.AddError($"'{Inhibit.Name}' has a meaning only with '{Rules.Name}': Leeway's own pages always do.");
        }
        if (result.GetResult(Strategy) is not null && result.GetResult(Sweep) is not null)
        {
            result.AddError($"'{Strategy.Name}' has no meaning with '{Sweep.Name}', which makes its own strategies.");
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
            Target = Text(parsed.GetValue(Target)),
            Targets = parsed.GetValue(Targets) is { Length: > 0 } targets
                ? string.Join(',', targets.Select(target => Text(target)))
                : null,
            Window = Text(parsed.GetValue(Window)),
            Step = Text(parsed.GetValue(Step)),
            Guard = parsed.GetValue(Guard),
            Sigma = sigma is { } parts
                ? string.Create(CultureInfo.InvariantCulture, $"{parts.Page},{parts.Other}")
                : null,
        };
    }

    static string? Text(Target? target) => target?.Fraction.ToString(CultureInfo.InvariantCulture);

    static string? Text(TimeSpan? duration) => duration is { } length ? DurationText.Format(length) : null;

    static ServerReplay OnServer(string slo, ParseResult parsed) =>
        new()
        {
            Subject = slo,
            Question = Question(parsed),
            Incidents = parsed.GetValue(Incidents),
            IsSweep = parsed.GetValue(Sweep),
            Format = parsed.GetValue(Format),
        };

    static FileReplay Files(ParseResult parsed) =>
        new()
        {
            History = parsed.GetRequiredValue(History)!,
            Incidents = parsed.GetValue(Incidents),
            Target = parsed.GetValue(Target)!.Value,
            Window = parsed.GetValue(Window)!.Value,
            Strategy = parsed.GetValue(Strategy),
            Step = parsed.GetValue(Step),
            // What a sweep finds is to be committed, and is to be as good as it can.
            IsAsLive =
                (parsed.GetValue(Guard) ?? (parsed.GetValue(Sweep) ? ReplayOptions.GuardOn : null))
                == ReplayOptions.GuardOn,
            Significance = parsed.GetValue(Sigma) ?? Significance.Default,
            Sweep = parsed.GetValue(Sweep) ? parsed.GetValue(Targets) ?? [] : null,
            Rules = parsed.GetValue(Rules),
            IsInhibited = parsed.GetValue(Inhibit),
            Format = parsed.GetValue(Format),
        };
}
