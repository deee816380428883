using System.Text.RegularExpressions;

namespace Leeway.House.Tests.Papers;

/// <summary>A fenced block of a Markdown file.</summary>
/// <param name="From">The file.</param>
/// <param name="Language">What stands behind the fence; empty if nothing does.</param>
sealed partial record CodeBlock(string From, string Language, string Text)
{
    public static IEnumerable<CodeBlock> In(RepositoryFile file) =>
        Fence()
            .Matches(file.Text)
            .Select(match => new CodeBlock(file.Path, match.Groups["language"].Value, match.Groups["text"].Value));

    public override string ToString() => $"{From}: {Text.Split('\n')[0]}";

    [GeneratedRegex("^```(?<language>[a-z]*)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
