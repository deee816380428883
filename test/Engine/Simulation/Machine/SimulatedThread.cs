namespace Leeway.Engine.Tests.Simulation.Machine;

/// <summary>The one thread on which all of Leeway runs; who goes on next is drawn, as real threads would race.</summary>
sealed class SimulatedThread(Random random, Action<string> find) : SynchronizationContext
{
    readonly List<(SendOrPostCallback Go, object? State)> _ready = [];
    readonly int _thread = Environment.CurrentManagedThreadId;

    /// <summary>Set when the machine stops: nothing goes on, not even what was about to.</summary>
    public bool IsStopped { get; set; }

    public override void Post(SendOrPostCallback d, object? state)
    {
        if (Environment.CurrentManagedThreadId != _thread)
        {
            find("something left the simulation's thread, so that its order is no longer the seed's");
            return;
        }
        _ready.Add((d, state));
    }

    /// <summary>Runs until everything waits; also from within, while the disk works.</summary>
    public void RunReady() =>
        Inside(() =>
        {
            while (!IsStopped && _ready.Count > 0)
            {
                var next = random.Next(_ready.Count);
                var (go, state) = _ready[next];
                _ready.RemoveAt(next);
                go(state);
            }
        });

    public void Inside(Action action) => In(this, action);

    /// <summary>Continuations that want no context run at once, and not on a thread of the pool.</summary>
    public static void Outside(Action action) => In(null, action);

    static void In(SynchronizationContext? context, Action action)
    {
        var before = Current;
        SetSynchronizationContext(context);
        try
        {
            action();
        }
        finally
        {
            SetSynchronizationContext(before);
        }
    }
}
