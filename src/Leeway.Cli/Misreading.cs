using System.CommandLine;
using System.CommandLine.Parsing;
using Leeway.Documents.Reporting;

namespace Leeway.Cli;

/// <summary>What is wrong with a command line, each with a remedy where there is one.</summary>
static class Misreading
{
    /// <summary>Empty if all of it was understood.</summary>
    public static IReadOnlyList<string> Of(ParseResult parsed)
    {
        var written = parsed.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash).ToList();
        var arguments = parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens);
        var notUnderstood = parsed.UnmatchedTokens.ToHashSet(StringComparer.Ordinal);
        notUnderstood.UnionWith(arguments.Select(token => token.Value));
        List<string> words =
        [
            .. written
                .Where(token => token.Type == TokenType.Argument && IsOption(token.Value))
                .Select(token => token.Value)
                .Where(notUnderstood.Contains)
                .Distinct(StringComparer.Ordinal)
                .Select(word => UnknownOption(word, parsed.CommandResult.Command)),
        ];
        if (parsed.CommandResult.Command is RootCommand root)
        {
            var word = parsed.UnmatchedTokens.FirstOrDefault(word => !IsOption(word));
            words.AddRange(word is null ? [] : [UnknownCommand(word, root)]);
        }
        // A word that nobody knows makes the library miss others: then only what it says of a value stands for itself.
        return
        [
            .. words,
            .. parsed
                .Errors.Where(error => words.Count == 0 || error.SymbolResult is OptionResult)
                .Select(error => error.Message),
        ];
    }

    // A minus alone is a name like any other.
    static bool IsOption(string word) => word is ['-', _, ..];

    static string UnknownOption(string word, Command command)
    {
        var name = word.Split('=', ':')[0];
        var known = command.Options.Where(option => !option.Hidden).Select(option => option.Name).ToList();
        var of = command is RootCommand ? "leeway" : $"leeway {command.Name}";
        var takesPaths = command.Arguments.Any(argument => argument.Arity.MaximumNumberOfValues > 1);
        var otherwise = takesPaths ? " (a folder or file of that name goes after '--')" : "";
        return $"'{of}' has no option '{name}'; {Nearest.Remedy(name, known)}{otherwise}";
    }

    static string UnknownCommand(string word, RootCommand root) =>
        $"there is no command '{word}'; "
        + Nearest.Remedy(word, [.. root.Subcommands.Where(command => !command.Hidden).Select(command => command.Name)]);
}
