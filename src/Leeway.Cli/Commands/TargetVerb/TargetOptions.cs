using System.CommandLine;
using Leeway.Client;

namespace Leeway.Cli.Commands.TargetVerb;

/// <summary>Options of <c>leeway target</c>; the server says what is wrong with their values.</summary>
sealed class TargetOptions
{
    public Argument<string> Slo { get; } = new("SLO") { Description = "an SLO's name" };

    public Option<string?> Targets { get; } =
        new("--targets") { Description = "targets to choose from, as '99.5%,99.9%'; 99 to 99.99 % by default" };

    public Option<string?> Window { get; } =
        new("--window") { Description = "the window to reckon with, as 28d; the SLO's own by default" };

    public Option<string?> Chance { get; } =
        new("--chance") { Description = "in which share of windows the target is to be met; 90% by default" };

    public Option<string?> Repair { get; } =
        new("--repair")
        {
            Description =
                "how long half of all repairs take at least, from the first user hurt, as 30m; by the SLO's risks by default",
        };

    public Option<double?> Revenue { get; } =
        new("--revenue") { Description = "what good events earn in a year if all are good: what each target is worth" };

    public Option<string?> Toil { get; } =
        new("--toil") { HelpName = "low|high", Description = "with --satisfaction: what the matrix of decisions says" };

    public Option<string?> Satisfaction { get; } =
        new("--satisfaction") { HelpName = "low|high", Description = "how content users are" };

    public Option<string?> Tickets { get; } =
        new("--tickets")
        {
            HelpName = "FILE",
            Description =
                "complaints by day, as a CSV with 'day,tickets': whether the SLI sees what users complain about",
        };

    public TargetQuery Read(ParseResult parsed) =>
        new()
        {
            Targets = parsed.GetValue(Targets),
            Window = parsed.GetValue(Window),
            Chance = parsed.GetValue(Chance),
            Repair = parsed.GetValue(Repair),
            Revenue = parsed.GetValue(Revenue),
            Toil = parsed.GetValue(Toil),
            Satisfaction = parsed.GetValue(Satisfaction),
        };
}
