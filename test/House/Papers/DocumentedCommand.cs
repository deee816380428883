using System.Text.RegularExpressions;

namespace Leeway.House.Tests.Papers;

/// <summary>A use of the command <c>./leeway</c> in a Markdown file.</summary>
/// <param name="Place">The file and the line.</param>
/// <param name="Verb">With the one above it, as in <c>ledger info</c>; empty for an option of the command itself.</param>
sealed partial record DocumentedCommand(string Place, string Verb, IReadOnlyList<string> Options)
{
    /// <summary>All uses: lines of code blocks, and code within a sentence.</summary>
    public static IEnumerable<DocumentedCommand> In(RepositoryFile file) =>
        file
            .Lines.Index()
            .SelectMany(line => Use().Matches(line.Item).Select(match => Of($"{file.Path}:{line.Index + 1}", match)));

    static DocumentedCommand Of(string place, Match match) =>
        new(
            place,
            match.Groups["verb"].Value,
            [.. Option().Matches(match.Groups["rest"].Value).Select(option => option.Value)]
        );

    public override string ToString() => $"{Place}: {Verb} {string.Join(' ', Options)}";

    // A lower-case word, or an option of the command itself; './leeway …' and './leeway COMMAND' name no verb.
    [GeneratedRegex(
        @"(?<![\w/])\./leeway (?:(?<verb>(?:agree|change|incident(?: item)?|ledger|policy|records|silence) [a-z]+|import [a-z-]+|[a-z]+)|(?=--))(?<rest>[^`]*)"
    )]
    private static partial Regex Use();

    [GeneratedRegex(@"(?<=[\s\[])--[a-z-]+|^--[a-z-]+")]
    private static partial Regex Option();
}
