using Leeway.Documents.Fields;

namespace Leeway.Documents.Native;

/// <summary>An Adjustment as it is written.</summary>
/// <param name="Adjustment">Without its SLOs.</param>
/// <param name="Names">The SLOs that it names; none if it selects them.</param>
/// <param name="Selector">Null if it names them.</param>
/// <param name="From">Where its beginning stands.</param>
sealed record AdjustmentDeclaration(
    Adjustment Adjustment,
    IReadOnlyList<Reference> Names,
    SloSelector? Selector,
    Value From
);
