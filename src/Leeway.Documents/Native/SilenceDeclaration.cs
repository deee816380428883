using Leeway.Documents.Fields;

namespace Leeway.Documents.Native;

/// <summary>A Silence as it is written.</summary>
/// <param name="Silence">Without its SLOs.</param>
sealed record SilenceDeclaration(Silence Silence, SloChoice Slos, IReadOnlyList<Reference> Severities);
