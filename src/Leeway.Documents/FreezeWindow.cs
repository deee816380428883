using Leeway.Core.Policies;

namespace Leeway.Documents;

/// <summary>When a policy wants no changes, whatever is left of the budget: once, or again and again.</summary>
public sealed record FreezeWindow(string Reason, Schedule Time, Stance Stance);
