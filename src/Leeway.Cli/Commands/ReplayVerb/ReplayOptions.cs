using System.CommandLine;
using System.CommandLine.Parsing;
using Leeway.Core.Alerts;
using Leeway.Core.Objectives;
using Leeway.Core.Replay;
using Leeway.Documents.Reporting;
using Leeway.Server.Api;

namespace Leeway.Cli.Commands.ReplayVerb;

/// <summary>The options of <c>leeway replay</c> and how they are read.</summary>
static class ReplayOptions
{
    /// <summary>Instead of a strategy's name, all six.</summary>
    public const string All = "all";

    const int TargetsMax = 10;

    /// <summary>Instead of a strategy's name, that of the SLO.</summary>
    public const string Own = "own";

    public static Option<string?> File(string name, string description) =>
        new(name) { HelpName = "FILE", Description = description };

    public static Option<Target?> Target() =>
        new("--target")
        {
            HelpName = "percent",
            Description = "the share of events that is to be good, for example 99.9%",
            CustomParser = ReadTarget,
        };

    public static Option<TimeSpan?> Duration(string name, string description) =>
        new(name)
        {
            HelpName = "duration",
            Description = description,
            CustomParser = SharedOptions.Duration,
        };

    public static Option<string?> Strategy() =>
        new("--strategy")
        {
            HelpName = "NAME|all",
            Description = "one of the six named strategies; by default all of them, of an SLO its own",
            CustomParser = ReadStrategy,
        };

    public const string GuardOn = "on";

    /// <summary>On, off, or null if nobody says.</summary>
    public static Option<string?> Guard() =>
        new("--guard")
        {
            HelpName = "on|off",
            Description =
                "whether named strategies have the guards of live SLOs, against few events and flapping: of an SLO and in a sweep on by default, of a file off",
            CustomParser = ReadGuard,
        };

    public static Option<Significance?> Sigma() =>
        new("--sigma")
        {
            HelpName = "percent",
            Description =
                "the part of the budget that an event must spend to be worth an alert; 2%,10% by default: for a page, for others",
            CustomParser = ReadSigma,
        };

    public static Option<bool> Inhibit() =>
        new("--inhibit")
        {
            Description =
                "let pages of the rules hold back their tickets, as an Alertmanager with an inhibit_rule does",
        };

    public static Option<bool> Sweep() =>
        new("--sweep") { Description = "try hundreds of windows and burn rates, and show those that no other beats" };

    public static Option<Target[]?> Targets(
        string name = "--targets",
        string description = "targets that the sweep tries, with commas between them; that of '--target' by default"
    ) =>
        new(name)
        {
            HelpName = "percents",
            Description = description,
            CustomParser = ReadTargets,
        };

    static Target[]? ReadTargets(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        var shares = text.Split(',').Select(Share).ToList();
        if (shares.TrueForAll(share => share is > 0 and < 1) && shares.Count <= TargetsMax)
        {
            return [.. shares.Distinct().Select(share => new Target(share!.Value))];
        }
        result.AddError($"'{text}' are no targets; write for example '99.5%,99.9%', at most {TargetsMax}.");
        return null;
    }

    static Target? ReadTarget(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (Share(text) is { } share and > 0 and < 1)
        {
            return new Target(share);
        }
        result.AddError($"'{text}' is no target; write for example '99.9%'.");
        return null;
    }

    static string? ReadStrategy(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (text is not (All or Own) && !AlertStrategy.Names.Contains(text, StringComparer.Ordinal))
        {
            result.AddError(
                $"There is no strategy '{text}'; {Nearest.Remedy(text, [All, Own, .. AlertStrategy.Names])}"
            );
        }
        return text;
    }

    static string? ReadGuard(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (text is not (GuardOn or "off"))
        {
            result.AddError($"'{text}' is neither on nor off.");
        }
        return text;
    }

    static Significance? ReadSigma(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        var parts = text.Split(',').Select(Share).ToList();
        if (parts is [> 0, ..] and not [_, null] && parts.Count <= 2)
        {
            return new Significance(parts[0]!.Value, parts[^1]!.Value);
        }
        result.AddError($"'{text}' is no part of a budget; write for example '2%', or '2%,10%' for pages and others.");
        return null;
    }

    static decimal? Share(string text) => ShareText.TryParse(text, out var share) ? share : null;
}
