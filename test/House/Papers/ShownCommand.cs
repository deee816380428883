using System.Text.RegularExpressions;

namespace Leeway.House.Tests.Papers;

/// <summary>A command line that a Markdown file shows, to be typed as it stands.</summary>
/// <param name="Place">The file.</param>
/// <param name="Words">As a shell splits them; quotes are gone.</param>
sealed partial record ShownCommand(string Place, string[] Words)
{
    /// <summary>Every command of every Markdown file, without those that leave a part of themselves to the reader.</summary>
    public static IEnumerable<ShownCommand> All => Repository.FilesIn("", ".md").SelectMany(In);

    public static IEnumerable<ShownCommand> In(RepositoryFile file) => In(file.Path, file.Text);

    /// <summary>Lines of code blocks and code within a sentence, as far as they begin with a program of ours.</summary>
    public static IEnumerable<ShownCommand> In(string place, string markdown)
    {
        var blocks = Fence().Matches(markdown).SelectMany(fence => fence.Groups["text"].Value.Split('\n'));
        var sentences = Fence().Replace(markdown, "");
        var indented = Indented().Matches(sentences).Select(line => line.Groups["text"].Value);
        // A verb alone in a sentence, as in "run `./leeway check` before", is a mention.
        var spans = Span()
            .Matches(sentences)
            .Select(span => span.Groups["text"].Value)
            .Where(text => !Mention().IsMatch(text));
        return blocks
            .Concat(indented)
            .Concat(spans)
            .SelectMany(line => line.Split(" && "))
            .Where(line => Ours().IsMatch(line) && !Template().IsMatch(line))
            .Select(line => Variables().Replace(line.Trim(), ""))
            // Behind two spaces stands what the command does.
            .Select(line => line.Split("  ")[0])
            .Select(line => new ShownCommand(place, [.. Word().Matches(line).Select(word => word.Value.Trim('\''))]));
    }

    public override string ToString() => $"{Place}: {string.Join(' ', Words)}";

    [GeneratedRegex("^```[a-z]*\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("^ {4}(?<text>[^ \n].*)$", RegexOptions.Multiline)]
    private static partial Regex Indented();

    [GeneratedRegex("`(?<text>[^`\n]+)`")]
    private static partial Regex Span();

    [GeneratedRegex(@"^(?:\./)?leeway(?: agree| change| incident(?: item)?| ledger| silence)?(?: [a-z]+)?$")]
    private static partial Regex Mention();

    [GeneratedRegex(@"^\s*(?:[A-Z_]+=\S+ )*(?:\./[a-z]|dotnet |leeway [a-z-])")]
    private static partial Regex Ours();

    [GeneratedRegex(@"^(?:[A-Z_]+=\S+ )+")]
    private static partial Regex Variables();

    // Brackets, an ellipsis, or a word in capitals stand for what the reader puts there.
    [GeneratedRegex(@"[…\[]|(?<=[ /])[A-Z]{2,}\b")]
    private static partial Regex Template();

    [GeneratedRegex(@"'[^']*'|\S+")]
    private static partial Regex Word();
}
