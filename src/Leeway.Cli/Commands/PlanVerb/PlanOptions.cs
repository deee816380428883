using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Leeway.Cli.Commands.LedgerVerbs;
using Leeway.Cli.Commands.ReplayVerb;
using Leeway.Core.Objectives;
using Leeway.Core.Outlooks;
using Leeway.Core.Risks;

namespace Leeway.Cli.Commands.PlanVerb;

/// <summary>The options of <c>leeway plan</c> and how they are read.</summary>
sealed class PlanOptions
{
    // More years than these show nothing more, and take minutes.
    const int YearsMax = 1_000_000;

    public Argument<string[]> Paths { get; } =
        new("PATH") { Description = "folders or files of documents", Arity = ArgumentArity.OneOrMore };

    public Option<string?> Slo { get; } =
        new("--slo") { HelpName = "NAME", Description = "only this SLO; by default every SLO that a risk hurts" };

    public Option<Target[]?> Targets { get; } =
        ReplayOptions.Targets(
            "--target",
            "targets to hold against the risks, with commas between them; without an SLO the first is the promise"
        );

    public Option<TimeSpan?> Window { get; } =
        ReplayOptions.Duration("--window", "another window than the SLO's; without an SLO 30d by default");

    public Option<double?> EngineerWeeks { get; } =
        Number("--engineer-weeks", "weeks", "choose projects that take no more than this together", 1e6);

    public Option<double?> LargestShare { get; } =
        Number("--largest-share", "percent", "what one risk may take of a year's budget; 25 by default", 100);

    public Option<double?> EventsADay { get; } =
        Number(
            "--events-a-day",
            "events",
            "how many events (requests) there are, to tell bad minutes in bad events too",
            1e15
        );
    public Option<string?> Incidents { get; } =
        ReplayOptions.File("--incidents", "recorded incidents as CSV or JSON, to learn from");

    public Option<DateTimeOffset?> From { get; } =
        LedgerOptions.Instant("--from", "since when incidents were recorded; since the first by default");

    public Option<DateTimeOffset?> Until { get; } =
        LedgerOptions.Instant("--until", "until when incidents were recorded; until the last by default");

    public Option<double?> Years { get; } =
        Number("--years", "number", $"years to simulate; {Simulation.DefaultYears} by default", YearsMax);

    public Option<double?> Seed { get; } =
        Number("--seed", "number", $"what the dice begin with; {Simulation.DefaultSeed} by default", 1e15);

    public PlanRequest Read(ParseResult parsed) =>
        new()
        {
            Paths = parsed.GetRequiredValue(Paths),
            Slo = parsed.GetValue(Slo),
            Targets = parsed.GetValue(Targets) ?? [],
            Window = parsed.GetValue(Window),
            EngineerWeeks = parsed.GetValue(EngineerWeeks),
            LargestShare = parsed.GetValue(LargestShare) / 100 ?? TargetStanding.LargestShare,
            EventsADay = parsed.GetValue(EventsADay),
            Incidents = parsed.GetValue(Incidents),
            From = parsed.GetValue(From),
            Until = parsed.GetValue(Until),
            Years = (int)(parsed.GetValue(Years) ?? Simulation.DefaultYears),
            Seed = (ulong)(parsed.GetValue(Seed) ?? Simulation.DefaultSeed),
        };

    public void Check(CommandResult result)
    {
        Option[] ofRecord = [From, Until];
        foreach (var option in ofRecord.Where(option => result.GetResult(option) is not null))
        {
            if (result.GetResult(Incidents) is null)
            {
                result.AddError($"'{option.Name}' has a meaning only with '{Incidents.Name}'.");
            }
        }
    }

    static Option<double?> Number(string name, string help, string description, double max)
    {
        return new Option<double?>(name)
        {
            HelpName = help,
            Description = description,
            CustomParser = Read,
        };

        double? Read(ArgumentResult result)
        {
            var text = result.Tokens[0].Value;
            var isNumber = double.TryParse(
                text.TrimEnd('%'),
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var number
            );
            if (isNumber && number > 0 && number <= max && (help != "number" || double.IsInteger(number)))
            {
                return number;
            }
            result.AddError(
                $"'{text}' is not what '{name}' takes; write a {(help == "number" ? "whole " : "")}number above 0, at most {max.ToString(CultureInfo.InvariantCulture)}."
            );
            return null;
        }
    }
}
