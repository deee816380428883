using Leeway.Engine.Records;

namespace Leeway.Server.Gating;

/// <summary>An incident that nobody has mitigated or closed yet.</summary>
/// <param name="Alerts">The keys under which the beginnings of its alerts, and of its parts', were told.</param>
public sealed record WrittenIncident(Incident Incident, IReadOnlyList<string> Alerts);
