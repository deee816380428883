using System.CommandLine;
using System.CommandLine.Parsing;

namespace Leeway.Cli.Commands.DependenciesVerb;

/// <summary>Options of <c>leeway dependencies</c>, each made anew for its command.</summary>
static class DependencyOptions
{
    public static Option<DependencyFormat> Format() =>
        new("--format")
        {
            HelpName = "text|json|dot|mermaid|svg|html",
            Description = "text for people (the default), json for scripts, or a language to draw the graph in",
            CustomParser = ReadFormat,
        };

    public static Option<Uri?> Server() =>
        new("--server")
        {
            Description = "a running Leeway, to take what its ledger says of the SLOs of components",
            CustomParser = SharedOptions.Address,
        };

    public static Option<string?> Journey() =>
        new("--journey") { HelpName = "NAME", Description = "only this journey" };

    public static Option<string[]> Fail() =>
        new("--fail")
        {
            HelpName = "NAME",
            Description = "nodes to be taken as failed: what breaks, and what is a single point of failure then",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [],
        };

    public static Option<string?> Propose() =>
        new("--propose")
        {
            HelpName = "FOLDER|-",
            Description = "write a Risk for every single point of failure into a folder, or, with -, print them",
        };

    static DependencyFormat ReadFormat(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (Enum.TryParse<DependencyFormat>(text, ignoreCase: true, out var format) && Enum.IsDefined(format))
        {
            return format;
        }
        result.AddError($"'{text}' is not a format; write text, json, dot, mermaid, svg or html.");
        return DependencyFormat.Text;
    }
}
