using Leeway.Core.Time;
using Leeway.Engine.Tests.Collecting.Worlds;
using Leeway.Engine.Tests.Simulation.World;

namespace Leeway.Engine.Tests.Simulation.Checks;

/// <summary>Which events Leeway can have seen, by the rules of the random worlds, which know the processes behind the pages.</summary>
/// <remarks>Copied at every tick: what a crash undoes is undone here too.</remarks>
sealed class VisibleEvents
{
    // A process on a target that was not followed is news only if it began this shortly before the known time ended.
    static readonly TimeSpan NewsFor = 10.Minutes;

    // Ten minutes of a dozen targets with four SLOs each.
    const int HeardMax = 2000;

    readonly Dictionary<(string Instance, string Code), SeenValue> _read;
    readonly Dictionary<string, IReadOnlyCollection<string>> _followed;
    readonly Dictionary<string, WorldProcess> _answering;
    readonly Dictionary<string, DateTimeOffset> _since;
    readonly Dictionary<string, (Bounds Total, Bounds Bad)> _counts;
    readonly List<HeardEvents> _heard;
    readonly bool _clocksAgree;

    public VisibleEvents(bool clocksAgree) =>
        (_read, _followed, _answering, _since, _counts, _heard, Answered, Known, _clocksAgree) = (
            [],
            [],
            [],
            [],
            [],
            [],
            [],
            new(),
            clocksAgree
        );

    VisibleEvents(VisibleEvents other) =>
        (_read, _followed, _answering, _since, _counts, _heard, Answered, Known, _clocksAgree) = (
            new(other._read),
            new(other._followed),
            new(other._answering),
            new(other._since),
            new(other._counts),
            [.. other._heard.TakeLast(HeardMax)],
            new(other.Answered),
            other.Known.Copy(),
            other._clocksAgree
        );

    /// <summary>By instance, the edge of the last page that was counted.</summary>
    public Dictionary<string, DateTimeOffset> Answered { get; }

    public KnownTime Known { get; }

    public IReadOnlyDictionary<string, (Bounds Total, Bounds Bad)> Counts => _counts;

    /// <summary>What the latest pages said, the latest last.</summary>
    public IReadOnlyList<HeardEvents> Heard => _heard;

    public VisibleEvents Copy() => new(this);

    /// <summary>A page was counted while these SLOs of its service were in force.</summary>
    public void Count(ServedPage page, IReadOnlyCollection<string> slos)
    {
        var instance = page.Target.Instance;
        var followed = _followed.GetValueOrDefault(instance, []);
        foreach (var slo in slos)
        {
            _since.TryAdd(slo, page.Edge);
            var isFollowed = followed.Contains(slo);
            var heard = default(Bounds);
            foreach (var (code, value) in page.Values)
            {
                var events = Visible(page, code, value, isFollowed, slo);
                Add(slo, code, events);
                heard += events;
            }
            var last = Answered.TryGetValue(instance, out var answered) ? answered : (DateTimeOffset?)null;
            _heard.Add(new HeardEvents(slo, last, page.Edge, heard));
            Known.Add(slo, KnownFrom(page, isFollowed), page.Edge);
        }
        _followed[instance] = slos;
        Answered[instance] = page.Edge;
        _answering[instance] = page.Process;
        if (slos.Count == 0)
        {
            return; // nobody reads the series
        }
        foreach (var (code, value) in page.Values.Where(pair => IsNumber(pair.Value)))
        {
            var before = _read.GetValueOrDefault((instance, code));
            _read[(instance, code)] = new SeenValue(
                page.Process,
                value,
                page.StartSeconds ?? before?.StartSeconds,
                page.Edge
            );
        }
    }

    Bounds Visible(ServedPage page, string code, double value, bool isFollowed, string slo)
    {
        if (!IsNumber(value))
        {
            return default;
        }
        var before = _read.GetValueOrDefault((page.Target.Instance, code));
        if (!page.Target.IsHonest)
        {
            // What a liar's page could justify: all of a counter that is new or began again, else what it grew by.
            var isSame = page.StartSeconds is null || page.StartSeconds == before?.StartSeconds;
            var goesOn = before is not null && isSame && value >= before.Value && !WasMissing(page, before);
            return Bounds.UpTo(goesOn ? value - before!.Value : value);
        }
        if (before is not null && !LooksNew(page, before, value))
        {
            var most = before.Process != page.Process && WasMissing(page, before) ? value : value - before.Value;
            return isFollowed ? new Bounds(value - before.Value, most) : default;
        }
        return isFollowed ? Bounds.Exactly(value) : News(page, value, slo);
    }

    // What a page says of a time that nobody followed is a baseline, unless its process is known to have begun since.
    Bounds News(ServedPage page, double value, string slo)
    {
        if (page.StartSeconds is not { } seconds)
        {
            return default;
        }
        var start = DateTimeOffset.FromUnixTimeSeconds(seconds);
        var isSinceLast = !Answered.TryGetValue(page.Target.Instance, out var answered) || start >= answered;
        if (start < _since[slo] || !isSinceLast)
        {
            return default;
        }
        return _clocksAgree && start >= page.Edge - NewsFor ? Bounds.Exactly(value) : Bounds.UpTo(value);
    }

    // A page without it may have shown, by all of its other counters, that the process is a new one.
    bool WasMissing(ServedPage page, SeenValue before) =>
        page.StartSeconds is null && Answered[page.Target.Instance] > before.Edge;

    // Without a start time a new process whose counter has come as far as the old one's looks like the old one: the
    // exception to exactness, and the reason why client libraries state one. Too little is counted, never too much.
    static bool LooksNew(ServedPage page, SeenValue before, double value) =>
        before.Process != page.Process && (page.StartSeconds is not null || value < before.Value);

    bool LooksNew(ServedPage page) =>
        page.Values.Any(pair =>
            IsNumber(pair.Value)
            && _read.GetValueOrDefault((page.Target.Instance, pair.Key)) is { } before
            && LooksNew(page, before, pair.Value)
        );

    // What a process did before Leeway's last page died unseen, if another one answers now.
    DateTimeOffset KnownFrom(ServedPage page, bool isFollowed)
    {
        var born = page.BornInTick - SimulatedWorld.Tick;
        if (!Answered.TryGetValue(page.Target.Instance, out var last))
        {
            return born;
        }
        var saysSo =
            page.StartSeconds is not null && _answering.GetValueOrDefault(page.Target.Instance) != page.Process;
        var canBeTheSame = !page.Target.IsHonest || !(saysSo || LooksNew(page));
        return born < last || (isFollowed && canBeTheSame) ? last : born;
    }

    static bool IsNumber(double value) => double.IsFinite(value) && value is >= 0 and < 1e100;

    void Add(string slo, string code, Bounds events)
    {
        var (total, bad) = _counts.GetValueOrDefault(slo);
        var isBad = SimulatedDocuments.OnlyBadCode(slo) is { } only ? code == only : code[0] == '5';
        _counts[slo] = (total + events, isBad ? bad + events : bad);
    }

    sealed record SeenValue(WorldProcess Process, double Value, long? StartSeconds, DateTimeOffset Edge);
}
