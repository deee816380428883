using Leeway.Core.Objectives;
using Leeway.Documents.Fields;

namespace Leeway.Documents.OpenSlo;

/// <param name="Value">The target, for its place.</param>
sealed record TargetDeclaration(Target Target, Value Value);
