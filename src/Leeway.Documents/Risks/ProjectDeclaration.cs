using Leeway.Core.Risks;
using Leeway.Documents.Fields;

namespace Leeway.Documents.Risks;

/// <summary>A Project as it is written, with the names that must lead somewhere.</summary>
/// <param name="Introduces">Where the name of each risk that it brings stands.</param>
sealed record ProjectDeclaration(
    Project Project,
    IReadOnlyList<Reference> Risks,
    IReadOnlyList<Reference> Removes,
    IReadOnlyList<Reference> Requires,
    IReadOnlyList<Reference> Excludes,
    IReadOnlyList<Reference> Introduces
);
