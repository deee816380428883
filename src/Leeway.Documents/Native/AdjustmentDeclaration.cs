using Leeway.Documents.Fields;

namespace Leeway.Documents.Native;

/// <summary>An Adjustment as it is written.</summary>
/// <param name="Adjustment">Without its SLOs.</param>
/// <param name="From">Where its beginning stands.</param>
sealed record AdjustmentDeclaration(Adjustment Adjustment, SloChoice Slos, Value From);
