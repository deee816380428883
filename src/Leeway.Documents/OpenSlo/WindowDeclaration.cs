using Leeway.Core.Objectives;
using Leeway.Documents.Fields;

namespace Leeway.Documents.OpenSlo;

/// <param name="Value">The duration, for its place.</param>
sealed record WindowDeclaration(Window Window, Value Value);
