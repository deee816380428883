namespace Leeway.Documents.Linking;

/// <summary>What speaks against the targets of SLOs, told as warnings here and beside the SLO later.</summary>
sealed class TargetDoubts
{
    readonly List<(string Slo, string What)> _all = [];

    public void Add(string slo, string what) => _all.Add((slo, what));

    public IReadOnlyDictionary<string, IReadOnlyList<string>> BySlo =>
        _all.GroupBy(doubt => doubt.Slo, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                IReadOnlyList<string> (group) => [.. group.Select(doubt => doubt.What)],
                StringComparer.Ordinal
            );
}
