using Leeway.Core.Dependencies;
using Leeway.Documents.Fields;

namespace Leeway.Documents.Native;

/// <summary>A node as it is written; its needs and domains are names that may lead nowhere.</summary>
/// <param name="TypeValue">What the node is, for its place.</param>
/// <param name="Slo">Null if it names none.</param>
sealed record DependencyDeclaration(
    DependencyNode Node,
    Value TypeValue,
    Reference? Slo,
    IReadOnlyList<NeedDeclaration> Needs,
    IReadOnlyList<Reference> Domains
);
