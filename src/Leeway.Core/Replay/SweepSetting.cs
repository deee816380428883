using Leeway.Core.Alerts;
using Leeway.Core.Objectives;

namespace Leeway.Core.Replay;

/// <summary>A strategy to try, and the target that its burn rates are measured by.</summary>
public sealed record SweepSetting(Target Target, AlertStrategy Strategy);
