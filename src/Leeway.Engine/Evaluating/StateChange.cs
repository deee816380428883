using Leeway.Core.Alerts;

namespace Leeway.Engine.Evaluating;

/// <summary>An alert rule of an SLO that is now in another state.</summary>
public sealed record StateChange(string Slo, string Rule, AlertState State);
