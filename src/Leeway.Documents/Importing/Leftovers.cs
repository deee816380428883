using Leeway.Documents.Fields;

namespace Leeway.Documents.Importing;

static class Leftovers
{
    /// <summary>Reports the keys of a map inside a job that nothing is made of.</summary>
    public static void Report(FieldMap from, IReadOnlyCollection<string> known, string remedy)
    {
        foreach (var (key, _, _) in from.Entries.Where(entry => !known.Contains(entry.Key, StringComparer.Ordinal)))
        {
            from.Error(key, $"'{key}' in {from.Path} cannot be carried over", remedy);
        }
    }
}
