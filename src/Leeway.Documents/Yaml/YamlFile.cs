using Leeway.Documents.Reporting;

namespace Leeway.Documents.Yaml;

/// <summary>The YAML documents of one file, and the text of those that could not be read.</summary>
/// <param name="Roots">Null documents left out.</param>
/// <param name="Unread">What was not understood; names in it may be defined there.</param>
sealed record YamlFile(IReadOnlyList<Node> Roots, IReadOnlyList<string> Unread)
{
    public static YamlFile Read(DocumentFile file, ProblemList problems)
    {
        if (file.Text.Length > YamlLimits.BytesMax)
        {
            problems.Error(new Place(file.Path, 0, 0), "the file is larger than 1 MiB", "split it into several files");
            return new YamlFile([], [file.Text]);
        }
        var source = new SourceText(file.Text);
        if (source.FirstControl(file.Path) is { } control)
        {
            problems.Error(
                control,
                "a control character, which YAML does not allow",
                "remove it, or save the file as UTF-8"
            );
            return new YamlFile([], [file.Text]);
        }
        List<Node> roots = [];
        List<string> unread = [];
        var builder = new NodeBuilder(source, problems);
        foreach (var chunk in Chunk.Split(source))
        {
            if (builder.IsFull)
            {
                unread.Add(chunk.Text);
                continue;
            }
            try
            {
                var built = builder.BuildChunk(new EventStream(chunk, file.Path, source));
                roots.AddRange(built.Where(root => root is not ScalarNode { Kind: ScalarKind.Null }));
            }
            catch (Refusal refusal)
            {
                problems.Error(refusal.Place, refusal.Message, refusal.Remedy);
                unread.Add(chunk.Text);
            }
        }
        return new YamlFile(roots, unread);
    }
}
