using System.Text.RegularExpressions;

namespace Leeway.House.Tests.Papers;

/// <summary>A link from a Markdown file to something in the repository.</summary>
/// <param name="From">The file that has it.</param>
/// <param name="Target">Where it leads, relative to the root.</param>
sealed partial record MarkdownLink(string From, string Target)
{
    /// <summary>True if it leads to a file or a folder.</summary>
    public bool IsAlive => Repository.Has(Target) || IsPlanned;

    // A source project without any code is a plan, and a plan may name the folders that it will have.
    bool IsPlanned =>
        Target.Split('/') is ["src", var project, _, ..]
        && Repository.Has($"src/{project}/{project}.csproj")
        && !Repository.FilesIn($"src/{project}/", ".cs").Any(file => file.Name != "Program.cs");

    /// <summary>The links of a file, without those to other sites, to its own headings, and in code.</summary>
    public static IEnumerable<MarkdownLink> In(RepositoryFile file) =>
        Link()
            .Matches(Code().Replace(file.Text, ""))
            .Select(match => match.Groups["target"].Value)
            .Where(target => !Outside().IsMatch(target))
            .Select(target => new MarkdownLink(file.Path, Resolve(file.Folder, target.Split('#')[0])));

    public override string ToString() => $"{From} → {Target}";

    static string Resolve(string folder, string target) =>
        Path.GetRelativePath(Repository.Root, Repository.FullPath(Path.Combine(folder, target))).TrimEnd('/');

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^```.*?^```|`[^`\n]*`(?!\\])", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex("^(?:[a-z]+:|#)")]
    private static partial Regex Outside();
}
