using System.IO.Hashing;
using System.Text;
using Leeway.Core.Time;
using Leeway.Engine.Tests.Simulation.Checks;
using Leeway.Engine.Tests.Simulation.Machine;

namespace Leeway.Engine.Tests.Simulation.World;

/// <summary>Everything around Leeway in one seed: time, targets, receivers, the disk, and what goes wrong with each.</summary>
sealed class SimulatedWorld : IDisposable
{
    // Ten minutes: the longest wait of a receiver's queue, two windows of every tier, and ten readings after two
    // writers; and a group without events burns until its longest window of five minutes is empty, which a clock that was
    // ahead of the truth puts off, may be kept open for a minute then, and is told of with the tick after.
    const int CalmTicks = 40;

    static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    readonly int _seed;
    readonly Random _random;
    readonly Weather _weather;
    readonly SimulatedClock _clock = new(Start);
    readonly Trace _trace;
    readonly SimulatedServices _services;
    readonly IReadOnlyList<SimulatedPager> _pagers;
    readonly WorldChecks _checks;
    readonly SimulatedMachine _machine;
    readonly int _stormyTicks;
    int _reloads;
    int _jumps;

    SimulatedWorld(int seed, bool isTraced)
    {
        _seed = seed;
        _random = Stream(0);
        _weather = Weather.Draw(_random);
        _trace = new Trace(_clock, isTraced);
        _stormyTicks = _random.Next(40, 100);
        _services = new SimulatedServices(_weather, Stream(1));
        _pagers =
        [
            new SimulatedPager(SimulatedDocuments.Pager, _weather, Stream(2)),
            new SimulatedPager(SimulatedDocuments.Chat, _weather, Stream(3)),
        ];
        var documents = new SimulatedDocuments(_services.Targets, Stream(4));
        var past = new SimulatedPast(documents.Known, Start, Stream(6));
        _checks = new WorldChecks(_services.Targets, past, clocksAgree: _weather.ClockJump == 0);
        var slos = documents.Known.Select(watched => watched.Objective.Name).ToList();
        _machine = new SimulatedMachine(
            _clock,
            documents,
            new SimulatedInternet(_clock, _services, _pagers, _checks, _trace),
            _checks,
            new SimulatedSilences(slos, _checks.Silences, Stream(7), _trace),
            _weather,
            Stream(5),
            _trace
        );
        _machine.Remember(past);
    }

    public static TimeSpan Tick { get; } = 15.Seconds;

    /// <summary>Lives through a seed's world, on the caller's thread alone.</summary>
    public static WorldResult Run(int seed, bool isTraced = false)
    {
        WorldResult? result = null;
        SimulatedThread.Outside(() =>
        {
            using var world = new SimulatedWorld(seed, isTraced);
            result = world.Live();
        });
        return result!;
    }

    public void Dispose() => _trace.Dispose();

    WorldResult Live()
    {
        _trace.Say($"seed {_seed}: {_weather}");
        var end = _stormyTicks + CalmTicks;
        for (var tick = 1; tick <= end && !_checks.Findings.Any; tick++)
        {
            // The world's tick ends just before Leeway's, so that every page of an edge shows the whole tick.
            _machine.PassTo((tick * Tick) - 1.Milliseconds);
            Pass(Start + (tick * Tick), isCalm: tick > _stormyTicks, mayCrash: tick < _stormyTicks - 5);
        }
        _machine.PassTo((end + 1) * Tick);
        if (!_checks.Findings.Any)
        {
            _checks.Telling.AtTheEnd(_machine.Ledger!.Entries);
        }
        return new WorldResult(
            _seed,
            _checks.Findings.Any ? _checks.Findings.First : null,
            Hash(),
            new WorldTotals(
                end,
                _machine.Crashes,
                _checks.Telling.Notifications,
                _checks.Telling.Repeats,
                _machine.MemoryOnly,
                _reloads,
                _jumps,
                _checks.Telling.Silenced,
                _checks.Telling.Beginnings("/budget-left-"),
                _checks.Telling.Beginnings("/no-traffic/")
            ),
            _trace.Lines
        );
    }

    void Pass(DateTimeOffset edge, bool isCalm, bool mayCrash)
    {
        _services.Pass(edge, isCalm);
        foreach (var pager in _pagers)
        {
            pager.Pass(isCalm);
        }
        _machine.Pass(isCalm, mayCrash);
        if (isCalm)
        {
            _clock.Error = TimeSpan.Zero;
        }
        foreach (var (after, happens) in Agenda(isCalm, mayCrash).OrderBy(entry => entry.After))
        {
            _machine.PassTo(edge - Start - 1.Milliseconds + after);
            happens();
        }
    }

    /// <summary>What happens at some moment of the tick.</summary>
    IEnumerable<(TimeSpan After, Action Happens)> Agenda(bool isCalm, bool mayCrash)
    {
        if (_machine.IsToStart)
        {
            yield return (Moment(), _machine.Start);
        }
        if (mayCrash && Happens(_weather.CrashAtMoment))
        {
            yield return (Moment(), _machine.Crash);
        }
        if (!isCalm && Happens(_weather.Reload))
        {
            _reloads++;
            yield return (Moment(), _machine.Reload);
        }
        if (!isCalm && Happens(_weather.Silence))
        {
            yield return (Moment(), _machine.Silence);
        }
        if (!isCalm && Happens(_weather.ClockJump))
        {
            _jumps++;
            yield return (Moment(), JumpClock);
        }
    }

    // Within a minute and a half of the truth: what Leeway does not count until its clock is where it was must fit into the calm.
    void JumpClock()
    {
        _clock.Error = _random.Next(-90_000, 90_000).Milliseconds;
        _trace.Say($"the wall clock is now wrong by {_clock.Error}");
    }

    bool Happens(double chance) => _random.NextDouble() < chance;

    // Often shortly after the edge, when most is under way.
    TimeSpan Moment() => _random.Next(2) == 0 ? _random.Next(14_900).Milliseconds : _random.Next(600).Milliseconds;

    string Hash()
    {
        var hash = new XxHash128();
        foreach (var name in _machine.Disk.Names().Order(StringComparer.Ordinal))
        {
            hash.Append(Encoding.UTF8.GetBytes(name));
            hash.Append(_machine.Disk[name].Bytes);
        }
        foreach (var receipt in _pagers.SelectMany(pager => pager.Receipts))
        {
            hash.Append(Encoding.UTF8.GetBytes($"{receipt}"));
        }
        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }

    Random Stream(int number) => new(unchecked((_seed * 1000) + number));
}
