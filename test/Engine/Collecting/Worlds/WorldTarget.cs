namespace Leeway.Engine.Tests.Collecting.Worlds;

/// <summary>One target while its life is played.</summary>
sealed class WorldTarget(string name, TargetLife life)
{
    // One fewer than what counts as two writers on one series, which is a rule of its own.
    const int DeathsMax = 3;

    int _deaths;
    int _downUntil = life.BeginsAt;

    public string Name => name;
    public bool StatesStart => life.StatesStart;
    public WorldProcess? Process { get; private set; }

    /// <summary>Every event that ever happened, with its tick.</summary>
    public List<(int Tick, bool IsBad)> Events { get; } = [];

    /// <summary>Serves a tick's events; the tick's page is what can be read afterwards.</summary>
    public void Pass(int tick)
    {
        var moment = life.Moments[tick - 1];
        if (Process is null && tick >= _downUntil)
        {
            // A process from before the first tick is old, whatever it says.
            Process = Start(life.BeginsAt == 0 && _deaths == 0 ? -1000 : tick - 1);
        }
        if (Process is null)
        {
            return;
        }
        Serve(tick, moment.Good, moment.Bad);
        if (moment.Fate is Fate.IsReplaced or Fate.Dies && _deaths < DeathsMax)
        {
            _deaths++;
            Process = null;
            _downUntil = tick + 3;
            if (moment.Fate is Fate.IsReplaced)
            {
                Process = Start(tick - 1);
                Serve(tick, moment.Good / 2, moment.Bad / 2);
            }
        }
    }

    /// <summary>The page at the tick's end, or null if nobody answers.</summary>
    public string[]? Page(int tick)
    {
        if (Process is null || life.Moments[tick - 1].Fate is Fate.IsNotHeard)
        {
            return null;
        }
        var lines = Process.Counters.Select(counter =>
            $$"""requests_total{code="{{counter.Key}}"} {{counter.Value}}"""
        );
        return life.StatesStart
            ? [.. lines, $"process_start_time_seconds {Process.StartSeconds}"]
            : [.. lines, "something_else 1"];
    }

    WorldProcess Start(int edge)
    {
        var process = new WorldProcess(CountingScript.Seconds(edge) + 7);
        if (life.ShowsZero)
        {
            process.Counters["200"] = 0;
        }
        return process;
    }

    void Serve(int tick, int good, int bad)
    {
        Process!.Serve("200", good);
        Process.Serve("500", (bad + 1) / 2);
        Process.Serve("503", bad / 2);
        Events.AddRange(Enumerable.Repeat((tick, false), good));
        Events.AddRange(Enumerable.Repeat((tick, true), bad));
    }
}
