using Leeway.Core.Risks;
using Leeway.Documents.Fields;

namespace Leeway.Documents.Risks;

/// <summary>A RiskFactor as it is written.</summary>
/// <param name="Risk">The one risk that it makes worse; null for all, or all of a fault class.</param>
sealed record RiskFactorDeclaration(RiskFactor Factor, Reference? Risk);
