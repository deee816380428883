using Leeway.Core.Risks;
using Leeway.Documents.Native;

namespace Leeway.Documents.Risks;

/// <summary>A Risk as it is written.</summary>
/// <param name="Slos">Null if it hurts every SLO.</param>
sealed record RiskDeclaration(Risk Risk, SloChoice? Slos);
