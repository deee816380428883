using Leeway.Engine.Tests.Simulation.World;

namespace Leeway.Engine.Tests.Simulation.Checks;

/// <summary>For each tick of each SLO, how many targets' counts can be known.</summary>
sealed class KnownTime
{
    readonly Dictionary<(string Slo, DateTimeOffset TickEnd), int> _targets;

    public KnownTime() => _targets = [];

    KnownTime(KnownTime other) => _targets = new(other._targets);

    public KnownTime Copy() => new(this);

    /// <summary>A target's page speaks for all ticks of this time.</summary>
    public void Add(string slo, DateTimeOffset from, DateTimeOffset until)
    {
        for (var end = from + SimulatedWorld.Tick; end <= until; end += SimulatedWorld.Tick)
        {
            _targets[(slo, end)] = _targets.GetValueOrDefault((slo, end)) + 1;
        }
    }

    public int Targets(string slo, DateTimeOffset tickEnd) => _targets.GetValueOrDefault((slo, tickEnd));
}
