using Leeway.Documents.Fields;

namespace Leeway.Documents.Native;

/// <summary>Reads what is asked with each scrape: names with their values.</summary>
static class ParamsReader
{
    /// <summary>The path with the parameters in its query.</summary>
    public static string AppendTo(string path, Value? value)
    {
        var pairs = (value?.OpenMap()?.Entries ?? []).SelectMany(entry =>
            entry.Value.Items().Select(item => (entry.Key, Value: item.Text() ?? ""))
        );
        foreach (var (name, text) in pairs)
        {
            var mark = path.Contains('?', StringComparison.Ordinal) ? '&' : '?';
            path += $"{mark}{Uri.EscapeDataString(name)}={Uri.EscapeDataString(text)}";
        }
        return path;
    }
}
