using System.CommandLine;

namespace Leeway.Cli.Commands.IncidentVerbs;

/// <summary>Options and arguments that several verbs of incidents have, each made anew for its verb.</summary>
static class IncidentOptions
{
    public static Argument<int> Number() => new("number") { Description = "the incident's number" };

    public static Option<string?> Person() => Identity.Option("--person", "who says so");
}
