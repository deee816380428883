using System.CommandLine;
using System.CommandLine.Parsing;
using System.Reflection;

namespace Leeway.House.Tests.Papers;

/// <summary>The verbs of the program, put together as it does that itself, to parse with and not to run.</summary>
static class CommandTree
{
    static readonly RootCommand Root = Make();

    /// <summary>What is wrong with the arguments; empty if the program understands them.</summary>
    public static IEnumerable<string> Errors(IEnumerable<string> arguments)
    {
        var parsed = Root.Parse([.. arguments]);
        // Where any number of folders may follow, a misspelt option is taken for one of them.
        var misspelt = parsed
            .Tokens.Where(token => token.Type == TokenType.Argument)
            .Where(token => token.Value.StartsWith("--", StringComparison.Ordinal))
            .Select(token => $"there is no option {token.Value}");
        return parsed.Errors.Select(error => error.Message).Concat(misspelt);
    }

    static RootCommand Make()
    {
        var root = new RootCommand();
        var verbs = Assembly
            .Load("leeway")
            .GetTypes()
            .Where(type => type.Namespace == "Leeway.Cli.Commands")
            .Select(type => type.GetMethod("Create", BindingFlags.Public | BindingFlags.Static, []))
            .Where(create => create?.ReturnType == typeof(Command));
        foreach (var create in verbs)
        {
            root.Add((Command)create!.Invoke(null, null)!);
        }
        return root;
    }
}
