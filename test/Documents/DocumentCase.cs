namespace Leeway.Documents.Tests;

/// <summary>A case of <c>Cases/*.cases</c>: documents, and the problems that they have.</summary>
/// <remarks>
/// A case is a line <c>## name</c>, YAML, and lines <c>=> problem</c>. In place of YAML a case may name a file and change it: the lines
/// after <c>-</c> give way to the lines after <c>+</c>.
/// </remarks>
sealed record DocumentCase(string Name, string Text, IReadOnlyList<string> Problems)
{
    const string Arrow = "=>";

    public static IEnumerable<DocumentCase> Read(string folder, string file)
    {
        var lines = File.ReadAllLines(Path.Combine(folder, file));
        var starts = Enumerable.Range(0, lines.Length).Where(i => lines[i].StartsWith("## ", StringComparison.Ordinal));
        foreach (var (start, end) in starts.Zip(starts.Skip(1).Append(lines.Length)))
        {
            var body = lines[(start + 1)..end];
            var yaml = body.TakeWhile(line => !line.StartsWith(Arrow, StringComparison.Ordinal)).ToArray();
            var problems = body[yaml.Length..]
                .Where(line => line.Length > 0)
                .Select(line => line[Arrow.Length..].Trim());
            yield return new DocumentCase(
                lines[start][3..],
                yaml[0].EndsWith(".yaml", StringComparison.Ordinal)
                    ? Change(folder, yaml)
                    : string.Join('\n', yaml) + "\n",
                [.. problems.Where(problem => problem.Length > 0)]
            );
        }
    }

    public override string ToString() => Name;

    static string Change(string folder, string[] lines)
    {
        var text = File.ReadAllText(Path.Combine(folder, lines[0]));
        for (var i = 1; i < lines.Length; )
        {
            var removed = lines[i..].TakeWhile(line => line[0] == '-').Select(line => line[1..] + "\n").ToArray();
            i += removed.Length;
            var added = lines[i..].TakeWhile(line => line[0] == '+').Select(line => line[1..] + "\n").ToArray();
            i += added.Length;
            var old = string.Concat(removed);
            Assert.Contains(old, text, StringComparison.Ordinal);
            text = text.Replace(old, string.Concat(added), StringComparison.Ordinal);
        }
        return text;
    }
}
