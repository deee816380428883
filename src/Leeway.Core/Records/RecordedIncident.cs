using Leeway.Core.Incidents;
using Leeway.Core.Risks;

namespace Leeway.Core.Records;

/// <summary>One incident as people wrote it down.</summary>
public sealed record RecordedIncident
{
    /// <summary>When the first user was hurt.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>When somebody knew; null if nobody wrote it down.</summary>
    public DateTimeOffset? Detected { get; init; }

    /// <summary>When no user was hurt any more; null if nobody wrote it down.</summary>
    public DateTimeOffset? Repaired { get; init; }

    /// <summary>The share of users that it hurt, above 0 and at most 1; null if nobody wrote it down.</summary>
    public double? Impact { get; init; }

    /// <summary>What kind of fault it was; empty if nobody said.</summary>
    public string FaultClass { get; init; } = "";

    /// <summary>The risk that struck, where its fault class does not say that; empty if nobody said.</summary>
    public string Risk { get; init; } = "";

    /// <summary>When somebody had taken it on; null if nobody wrote it down.</summary>
    public DateTimeOffset? Acknowledged { get; init; }

    /// <summary>When users were spared; null if nobody wrote it down.</summary>
    public DateTimeOffset? Mitigated { get; init; }

    /// <summary>Empty if nobody said.</summary>
    public string Service { get; init; } = "";

    /// <summary>Whose users were hurt, by the names of SLOs; empty if nobody said.</summary>
    public IReadOnlyList<string> Slos { get; init; } = [];
    public Detection Detection { get; init; }
    public string Title { get; init; } = "";

    /// <summary>What it is called where it was written down; empty if it has no such name.</summary>
    public string Reference { get; init; } = "";

    public double? DetectMinutes => Minutes(Start, Detected);

    public double? RepairMinutes => Minutes(Detected, Repaired);

    /// <summary>Null unless its end and impact are known.</summary>
    public double? BadMinutes => Minutes(Start, Repaired) * Impact;

    /// <summary>Whether this risk may have struck: the one that is named, else any of its fault class.</summary>
    public bool MayBe(Risk risk) =>
        Risk.Length > 0 ? Risk == risk.Name : risk.FaultClass.Length > 0 && FaultClass == risk.FaultClass;

    /// <summary>What part of it counts for each of the risks that it may be: nobody can say which, and it was only one.</summary>
    /// <param name="risks">All that are there.</param>
    public double PartOf(IReadOnlyList<Risk> risks) => 1.0 / Math.Max(1, risks.Count(MayBe));

    static double? Minutes(DateTimeOffset? from, DateTimeOffset? until) => (until - from)?.TotalMinutes;
}
