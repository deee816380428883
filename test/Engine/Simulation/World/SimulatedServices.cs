namespace Leeway.Engine.Tests.Simulation.World;

/// <summary>The services of a world, with the outages that should page somebody.</summary>
sealed class SimulatedServices
{
    readonly Weather _weather;
    readonly Random _random;
    readonly Dictionary<string, (double ErrorShare, int Ticks)> _outages = new(StringComparer.Ordinal);
    readonly Dictionary<string, int> _idleFor = new(StringComparer.Ordinal);

    public SimulatedServices(Weather weather, Random random)
    {
        (_weather, _random) = (weather, random);
        Targets = [.. Enumerable.Range(0, random.Next(1, 4)).SelectMany(Service)];
    }

    public IReadOnlyList<SimulatedTarget> Targets { get; }

    /// <summary>Lives through a tick that ends at this edge.</summary>
    public void Pass(DateTimeOffset edge, bool isCalm)
    {
        foreach (var service in Targets.Select(target => target.Service).Distinct(StringComparer.Ordinal))
        {
            var (share, left) = _outages.GetValueOrDefault(service);
            if (isCalm || left <= 1)
            {
                var begins = !isCalm && _random.NextDouble() < _weather.Outage;
                _outages[service] = begins ? (0.2 + (0.8 * _random.NextDouble()), _random.Next(2, 15)) : default;
            }
            else
            {
                _outages[service] = (share, left - 1);
            }
            var idle = isCalm ? 0 : _idleFor.GetValueOrDefault(service) - 1;
            var isIdleAnew = !isCalm && idle <= 0 && _random.NextDouble() < _weather.Idleness;
            _idleFor[service] = isIdleAnew ? _random.Next(4, 16) : idle;
        }
        foreach (var target in Targets)
        {
            target.Pass(edge, _outages[target.Service].ErrorShare, isIdle: _idleFor[target.Service] > 0, isCalm);
        }
    }

    // Liars are of one service, so that the truth about the others is certain.
    IEnumerable<SimulatedTarget> Service(int number)
    {
        var hasLiars = number == 0 && _weather.HasLiars;
        for (var i = _random.Next(1, 4); i > 0; i--)
        {
            var lie = hasLiars ? (Lie)_random.Next((int)Lie.LeavesOut + 1) : Lie.None;
            yield return new SimulatedTarget(
                $"service{number}",
                $"target{number}{i}:8080",
                lie,
                _weather,
                new Random(_random.Next())
            );
        }
    }
}
