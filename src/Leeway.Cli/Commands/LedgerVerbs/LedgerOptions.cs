using System.CommandLine;
using System.CommandLine.Parsing;
using Leeway.Core.Time;
using Leeway.Engine.History;

namespace Leeway.Cli.Commands.LedgerVerbs;

/// <summary>Arguments and options that several verbs have, each made anew for its verb.</summary>
static class LedgerOptions
{
    public static Argument<string> Folder() => new("DATA") { Description = "the folder of the ledger" };

    public static Option<TimeSpan?> Step() =>
        new("--step")
        {
            HelpName = "duration",
            Description = $"how long each interval is; {DurationText.Format(CountsStep.Default)} by default",
            CustomParser = SharedOptions.Duration,
        };

    public static Option<DateTimeOffset?> Instant(string name, string description) =>
        new(name)
        {
            HelpName = "instant",
            Description = description,
            CustomParser = ReadInstant,
        };

    static DateTimeOffset? ReadInstant(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (InstantText.TryParse(text, out var instant))
        {
            return instant;
        }
        result.AddError($"'{text}' is no instant; write for example '2026-03-01T12:00:00Z'.");
        return null;
    }
}
