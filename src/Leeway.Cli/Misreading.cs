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
        if (parsed.CommandResult.Command is { Subcommands.Count: > 0 } group)
        {
            var word = parsed.UnmatchedTokens.FirstOrDefault(word => !IsOption(word));
            words.AddRange(word is null ? [] : [UnknownCommand(word, group)]);
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
        var of = NameOf(command);
        var takesPaths = command.Arguments.Any(argument => argument.Arity.MaximumNumberOfValues > 1);
        var otherwise = takesPaths ? " (a folder or file of that name goes after '--')" : "";
        return $"'{of}' has no option '{name}'; {Nearest.Remedy(name, known)}{otherwise}";
    }

    static string UnknownCommand(string word, Command group)
    {
        var known = group.Subcommands.Where(command => !command.Hidden).Select(command => command.Name).ToList();
        var of = group is RootCommand ? "there is no" : $"'{NameOf(group)}' has no";
        return $"{of} command '{word}'; {Nearest.Remedy(word, known)}";
    }

    static string NameOf(Command command) =>
        command is RootCommand ? "leeway"
        : command.Parents.OfType<Command>().FirstOrDefault() is { } group ? $"{NameOf(group)} {command.Name}"
        : command.Name;
}
