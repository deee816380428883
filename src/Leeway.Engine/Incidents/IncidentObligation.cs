using Leeway.Core.Policies;

namespace Leeway.Engine.Incidents;

/// <summary>What a policy asks for after an incident.</summary>
/// <param name="Slo">Whose budget it is about.</param>
public sealed record IncidentObligation(string Policy, string Slo, Owed Owed);
