using Leeway.Core.Indicators;

namespace Leeway.Engine.Tests.Collecting.Worlds;

/// <summary>Plays a world to Leeway and to the truth, tick by tick.</summary>
sealed class WorldRun : IDisposable
{
    public const string First = "requests";
    public const string Second = "app";

    readonly World _world;

    public WorldRun(World world)
    {
        _world = world;
        Targets = [.. world.Lives.Select((life, number) => new WorldTarget($"t{number}", life))];
        Script = new CountingScript([.. Targets.Select(target => target.Name)])
            .Watch(First, CountingScript.Requests(), new GroupRule(["code"]))
            .Follow(0);
        for (var tick = 1; tick <= world.Ticks; tick++)
        {
            Tick(tick);
        }
    }

    public CountingScript Script { get; }
    public IReadOnlyList<WorldTarget> Targets { get; }
    public VisibleTruth Truth { get; } = new();

    /// <summary>The edges of the first and the last answer to anybody who follows for the SLO.</summary>
    public Dictionary<string, (int First, int Last)> Answers { get; } = new(StringComparer.Ordinal);

    /// <summary>The watermarks after each tick that Leeway lived through.</summary>
    public Dictionary<string, List<int?>> Watermarks { get; } = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> Slos => Watermarks.Keys;

    public int Ticks => _world.Ticks;

    public void Dispose() => Script.Dispose();

    void Tick(int tick)
    {
        foreach (var target in Targets)
        {
            target.Pass(tick);
        }
        if (_world.Outages.Any(outage => tick > outage.After && tick <= outage.After + outage.Ticks))
        {
            return;
        }
        if (_world.Outages.Any(outage => tick == outage.After + outage.Ticks + 1))
        {
            Script.Restart(tick - 1);
        }
        if (tick > _world.SecondAt && !Watermarks.ContainsKey(Second))
        {
            Script.Watch(Second, CountingScript.Requests(job: "app")).Follow(tick - 1);
            Watermarks[Second] = [];
        }
        Watermarks.TryAdd(First, []);
        foreach (var target in Targets)
        {
            Ask(target, tick);
        }
        Script.Close(tick);
        foreach (var (slo, watermarks) in Watermarks)
        {
            watermarks.Add(Script.Watermark(slo));
        }
    }

    void Ask(WorldTarget target, int tick)
    {
        if (target.Page(tick) is not { } page)
        {
            Script.Fail(tick, target.Name);
            return;
        }
        Truth.Answered(target, Watermarks.Keys.ToDictionary(slo => slo, Script.FollowedSince, StringComparer.Ordinal));
        Script.Page(tick, target.Name, page);
        foreach (var slo in Watermarks.Keys)
        {
            Answers[slo] = (Answers.TryGetValue(slo, out var known) ? known.First : tick, tick);
        }
    }
}
