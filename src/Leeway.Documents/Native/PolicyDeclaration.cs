using Leeway.Documents.Fields;

namespace Leeway.Documents.Native;

/// <summary>An ErrorBudgetPolicy as it is written.</summary>
/// <param name="Entry">Without its SLOs.</param>
/// <param name="Steps">Where the steps stand; none of a preset's.</param>
sealed record PolicyDeclaration(PolicyEntry Entry, SloChoice Slos, IReadOnlyList<Value> Steps);
