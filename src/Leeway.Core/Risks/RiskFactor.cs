namespace Leeway.Core.Risks;

/// <summary>A circumstance that makes many risks worse: no playbooks, people on call who are overloaded.</summary>
/// <remarks>It acts until a project that removes it is done: that is what such a project is worth.</remarks>
public sealed record RiskFactor(string Name, string DisplayName, Effect Effect);
