using Leeway.Core.Objectives;
using Leeway.Core.Time;
using Leeway.Documents;

namespace Leeway.Engine.Silencing;

/// <summary>A silence that somebody gave while Leeway runs, without a document: an entry of the ledger until it has expired.</summary>
public sealed record GivenSilence
{
    /// <summary>What it is ended by.</summary>
    public required string Id { get; init; }

    /// <summary>Names of SLOs; empty for all that the rest matches.</summary>
    public IReadOnlyList<string> Slos { get; init; } = [];

    /// <summary>Null for all.</summary>
    public string? Service { get; init; }

    /// <summary>Labels of SLOs, each with its text.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Empty for all.</summary>
    public IReadOnlyList<string> Severities { get; init; } = [];
    public required DateTimeOffset From { get; init; }
    public required DateTimeOffset Until { get; init; }
    public required string Author { get; init; }
    public required string Reason { get; init; }

    /// <summary>The same as if it stood in a document, for the SLOs that there are now.</summary>
    internal Silence Over(IEnumerable<Objective> objectives)
    {
        return new Silence
        {
            Name = Id,
            Objectives = objectives.Where(Matches).Select(one => one.Name).ToHashSet(StringComparer.Ordinal),
            Severities = Severities.ToHashSet(StringComparer.Ordinal),
            Of = Slos.Count == 0 ? $"{Match}" : Match.Of($"SLO {string.Join(", ", Slos)}"),
            Time = new Schedule.Once(new Interval(From, Until)),
            Author = Author,
            Reason = Reason,
        };
    }

    /// <summary>True if it is of this SLO.</summary>
    public bool Matches(Objective objective) =>
        (Slos.Count == 0 || Slos.Contains(objective.Name, StringComparer.Ordinal)) && Match.Matches(objective);

    SloMatch Match => new(Labels, Service);
}
