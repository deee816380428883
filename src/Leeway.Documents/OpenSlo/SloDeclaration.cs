using Leeway.Core.Indicators;
using Leeway.Documents.Envelopes;
using Leeway.Documents.Fields;
using Leeway.Documents.Reporting;

namespace Leeway.Documents.OpenSlo;

/// <summary>An SLO as it is written. What is null has problems of its own, unless it says otherwise.</summary>
sealed record SloDeclaration
{
    public required Metadata Metadata { get; init; }
    public required Place Place { get; init; }
    public required string Description { get; init; }
    public required Reference? Service { get; init; }

    /// <summary>The SLI within the SLO; null also if it refers to one.</summary>
    public required SliDeclaration? Inline { get; init; }

    /// <summary>The SLI that it refers to; null also if it has one within.</summary>
    public required Reference? Sli { get; init; }
    public required WindowDeclaration? Window { get; init; }
    public required TargetDeclaration? Target { get; init; }

    /// <summary>Null also where every event counts by itself.</summary>
    public required SliceDeclaration? Slices { get; init; }

    /// <summary>Null if there is no objective.</summary>
    public required ThresholdDeclaration? Threshold { get; init; }

    /// <summary>Null also where events are not told apart.</summary>
    public required GroupRule? By { get; init; }

    /// <summary>Null also for the default strategy.</summary>
    public required Reference? Strategy { get; init; }
    public required string Runbook { get; init; }

    /// <summary>True if a changed SLI begins with nothing.</summary>
    public required bool StartsAnew { get; init; }

    /// <summary>Null also if it was never renamed.</summary>
    public required Reference? RenamedFrom { get; init; }
}
