using Leeway.Core.Indicators;
using Leeway.Documents.Fields;

namespace Leeway.Documents.OpenSlo;

/// <param name="Length">The length of a slice, for its place.</param>
sealed record SliceDeclaration(SliceRule Rule, Value Length);
