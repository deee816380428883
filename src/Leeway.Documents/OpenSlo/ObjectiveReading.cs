namespace Leeway.Documents.OpenSlo;

/// <param name="Target">Null after a problem.</param>
/// <param name="Slices">Null where every event counts by itself, and after a problem.</param>
/// <param name="Threshold">Null if there is no objective.</param>
/// <param name="IsComposite">True after a problem that makes the SLO's own indicator irrelevant.</param>
sealed record ObjectiveReading(
    TargetDeclaration? Target,
    SliceDeclaration? Slices,
    ThresholdDeclaration? Threshold,
    bool IsComposite
);
