using Leeway.Demo.Traffic;

namespace Leeway.Demo.Shop;

/// <summary>A service of the shop: its instances, and what somebody has done to it.</summary>
sealed class ShopService : IAsyncDisposable
{
    readonly SemaphoreSlim _oneAtATime = new(1);
    readonly ShopInstance[] _instances;
    volatile Fault? _fault;

    public ShopService(ServiceProfile profile, IReadOnlyList<int> ports, TimeProvider clock, int seed)
    {
        Profile = profile;
        _instances = [.. ports.Select(port => new ShopInstance(profile, port, () => _fault, clock, seed + port))];
    }

    public ServiceProfile Profile { get; }

    /// <summary>What is wrong with it, or null.</summary>
    public Fault? Fault => _fault;

    public IReadOnlyList<ShopInstance> Instances => _instances;

    public Task Start(CancellationToken stop) => Alone(() => StartAll(stop), stop);

    /// <summary>Breaks it; a fault that it already has is replaced.</summary>
    public Task Break(Fault fault, CancellationToken stop) =>
        Alone(
            async () =>
            {
                _fault = fault;
                await StartAll(stop);
                if (fault.Kind is FaultKind.Crash)
                {
                    var gone = (int)Math.Ceiling(fault.Share * _instances.Length);
                    await Task.WhenAll(_instances.Take(gone).Select(instance => instance.Stop()));
                }
            },
            stop
        );

    public Task Mend(CancellationToken stop) =>
        Alone(
            () =>
            {
                _fault = null;
                return StartAll(stop);
            },
            stop
        );

    /// <summary>Puts a new instance in the place of one, on the same port and with its counters at zero.</summary>
    /// <returns>False if the instance had crashed: a crash stays until it is mended.</returns>
    public async Task<bool> Replace(int index, CancellationToken stop)
    {
        var instance = _instances[index];
        var isReplaced = false;
        await Alone(
            async () =>
            {
                if (instance.IsRunning)
                {
                    await instance.Stop();
                    await instance.Start(stop);
                    isReplaced = true;
                }
            },
            stop
        );
        return isReplaced;
    }

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_instances.Select(instance => instance.Stop()));
        _oneAtATime.Dispose();
    }

    Task StartAll(CancellationToken stop) => Task.WhenAll(_instances.Select(instance => instance.Start(stop)));

    async Task Alone(Func<Task> act, CancellationToken stop)
    {
        await _oneAtATime.WaitAsync(stop);
        try
        {
            await act();
        }
        finally
        {
            _oneAtATime.Release();
        }
    }
}
