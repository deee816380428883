namespace Leeway.Documents.Yaml;

/// <summary>A stretch of a file that can be read without the rest, so that a slip in one document does not hide the others.</summary>
/// <param name="LinesBefore">How many lines of the file come before it.</param>
sealed record Chunk(string Text, int LinesBefore)
{
    /// <summary>Cuts before every <c>---</c> that ends a document; directives stay with the document they speak of.</summary>
    /// <remarks>No scalar can contain a line that begins with <c>---</c>: YAML 1.2.2, 9.1.2 forbids it in all styles.</remarks>
    public static IEnumerable<Chunk> Split(SourceText source)
    {
        var first = 1;
        var hasContent = false;
        for (var line = 1; line <= source.LineCount; line++)
        {
            var text = source.Line(line);
            var isMarker = IsMarker(text);
            if (isMarker && hasContent)
            {
                yield return Of(source, first, line);
                first = line;
            }
            hasContent = isMarker || (hasContent && line != first) || IsContent(text);
        }
        yield return Of(source, first, source.LineCount + 1);
    }

    static Chunk Of(SourceText source, int first, int end) =>
        new(string.Join('\n', Enumerable.Range(first, end - first).Select(source.Line)) + "\n", first - 1);

    static bool IsMarker(string line) =>
        line.StartsWith("---", StringComparison.Ordinal) && (line.Length == 3 || char.IsWhiteSpace(line[3]));

    static bool IsContent(string line) => !string.IsNullOrWhiteSpace(line) && line[0] is not ('#' or '%');
}
