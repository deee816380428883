using Leeway.Core.Dependencies;
using Leeway.Documents.Fields;

namespace Leeway.Documents.Native;

/// <summary>A need as it is written.</summary>
/// <param name="References">The nodes that it names.</param>
sealed record NeedDeclaration(Need Need, Value Value, IReadOnlyList<Reference> References);
