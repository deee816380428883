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
    internal Silence Over(IEnumerable<Objective> objectives) =>
        new()
        {
            Name = Id,
            Objectives = objectives.Where(Matches).Select(one => one.Name).ToHashSet(StringComparer.Ordinal),
            Severities = Severities.ToHashSet(StringComparer.Ordinal),
            Of = Of,
            Time = new AdjustmentTime.Once(new Interval(From, Until)),
            Author = Author,
            Reason = Reason,
        };

    string Of =>
        string.Join(
            " ",
            (string[])
                [
                    Slos.Count > 0 ? $"SLO {string.Join(", ", Slos)}" : "SLOs",
                    .. Service is null ? (string[])[] : [$"of service {Service}"],
                    .. Labels.Count == 0
                        ? (string[])[]
                        : [$"with {string.Join(", ", Labels.Select(label => $"{label.Key}={label.Value}"))}"],
                ]
        );

    /// <summary>True if it is of this SLO.</summary>
    /// <remarks>A label with several values has them joined by commas: one of them will do.</remarks>
    public bool Matches(Objective objective) =>
        (Slos.Count == 0 || Slos.Contains(objective.Name, StringComparer.Ordinal))
        && (Service is null || Service == objective.Service)
        && Labels.All(wanted =>
            objective.Labels.TryGetValue(wanted.Key, out var label)
            && (label == wanted.Value || label.Split(',').Contains(wanted.Value, StringComparer.Ordinal))
        );
}
