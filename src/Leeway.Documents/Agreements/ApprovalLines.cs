using System.Globalization;
using Leeway.Core.Agreements;
using Leeway.Documents.Reporting;
using Leeway.Documents.Yaml;

namespace Leeway.Documents.Agreements;

/// <summary>Where in a file an agreement's approvals are written, so that another one can be added and the rest stays as it is, comments too.</summary>
static class ApprovalLines
{
    /// <summary>The text with one more approval; null if the approvals are not written as a list of lines.</summary>
    public static string? Add(DocumentFile file, string agreement, Approval approval, string summary)
    {
        if (Spec(file, agreement) is not { } spec || spec.Entries.Count == 0)
        {
            return null;
        }
        var lines = file.Text.Split('\n').ToList();
        var newline = file.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r" : "";
        var line =
            $"- {{party: {approval.Party.Word()}, person: {YamlText.Word(approval.Person)}, on: {approval.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}, terms: {approval.Terms}}} # {summary}{newline}";
        var key = spec.Entries[0].KeyPlace;
        // The spec is on one line, in braces.
        if (key.Line == 0 || lines[key.Line - 1][..(key.Column - 1)].Trim().Length > 0)
        {
            return null;
        }
        var indent = new string(' ', key.Column - 1);
        if (spec.Find("approvals") is not { } approvals)
        {
            lines.InsertRange(
                End(lines, key.Line, key.Column - 1),
                [$"{indent}approvals:{newline}", $"{indent}  {line}"]
            );
        }
        else if (approvals.Value is ListNode { Items: [var first, ..] })
        {
            // "- " stands before the first item, at the indentation of all.
            var before = lines[first.Place.Line - 1][..(first.Place.Column - 1)];
            if (before.Trim() != "-")
            {
                return null;
            }
            lines.Insert(
                End(lines, approvals.KeyPlace.Line + 1, before.IndexOf('-', StringComparison.Ordinal)),
                $"{before[..before.IndexOf('-', StringComparison.Ordinal)]}{line}"
            );
        }
        else
        {
            // "approvals:" or "approvals: []": nobody yet.
            lines[approvals.KeyPlace.Line - 1] = $"{indent}approvals:{newline}";
            lines.Insert(approvals.KeyPlace.Line, $"{indent}  {line}");
        }
        return string.Join('\n', lines);
    }

    // After the last line that says something and stands so deep or deeper: what follows belongs to something else.
    static int End(List<string> lines, int from, int depth)
    {
        var end = from;
        for (var index = from; index < lines.Count; index++)
        {
            var text = lines[index].TrimStart(' ').TrimEnd();
            if (text.Length == 0 || text[0] == '#')
            {
                continue;
            }
            if (lines[index].Length - lines[index].TrimStart(' ').Length < depth || text is "---" or "...")
            {
                break;
            }
            end = index + 1;
        }
        return end;
    }

    static MapNode? Spec(DocumentFile file, string agreement) =>
        YamlFile
            .Read(file, new ProblemList())
            .Roots.SelectMany(root => root is ListNode list ? list.Items : [root])
            .OfType<MapNode>()
            .FirstOrDefault(root =>
                root.Find("kind")?.Value is ScalarNode { Text: "Agreement" }
                && root.Find("metadata")?.Value is MapNode metadata
                && metadata.Find("name")?.Value is ScalarNode name
                && name.Text == agreement
            )
            ?.Find("spec")
            ?.Value as MapNode;
}
