namespace Leeway.Documents.Reporting;

/// <summary>What somebody who mistyped a word may have meant.</summary>
public static class Nearest
{
    /// <summary>A remedy: the nearest of the known words, or else all of them.</summary>
    public static string Remedy(string word, IReadOnlyCollection<string> known) =>
        To(word, known) is { } near ? $"did you mean '{near}'?"
        : known.Count == 0 ? "remove it"
        : $"known here: {string.Join(", ", known.Order(StringComparer.Ordinal).Take(20))}";

    /// <summary>The known word that fewest changes lead to, if they are few for its length.</summary>
    public static string? To(string word, IEnumerable<string> known) =>
        known
            .Select(candidate => (Word: candidate, Changes: Changes(Lower(word), Lower(candidate))))
            .Where(near => near.Changes <= Math.Max(1, near.Word.Length / 3))
            .OrderBy(near => near.Changes)
            .ThenBy(near => near.Word, StringComparer.Ordinal)
            .Select(near => near.Word)
            .FirstOrDefault();

    static string Lower(string word) => word.ToLowerInvariant();

    // Letters inserted, left out, replaced, or two neighbours swapped (optimal string alignment).
    static int Changes(string from, string to)
    {
        if (Math.Abs(from.Length - to.Length) > to.Length)
        {
            return int.MaxValue;
        }
        var before = new int[to.Length + 1];
        var last = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var row = new int[to.Length + 1];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = last[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                row[j] = Math.Min(replaced, Math.Min(row[j - 1], last[j]) + 1);
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }
            (before, last) = (last, row);
        }
        return last[to.Length];
    }
}
