using Leeway.Core.Time;
using Leeway.Demo.Traffic;

namespace Leeway.Demo.Shop;

/// <summary>The sample shop: all services with their instances, which are replaced now and then.</summary>
public static class ShopHost
{
    // Often enough to be seen within a demo, seldom enough that one sees what else happens.
    static readonly TimeSpan ReplacedEvery = 2.Minutes;

    /// <summary>Runs until cancelled.</summary>
    /// <param name="news">Gets a line for whatever happens.</param>
    public static async Task Run(DemoPorts ports, int seed, TimeProvider clock, TextWriter news, CancellationToken stop)
    {
        var lines = TextWriter.Synchronized(news);
        List<ShopService> services =
        [
            .. ServiceProfile.All.Select(profile => new ShopService(profile, ports.Of(profile), clock, seed)),
        ];
        await using var control = new ShopControl(services, ports.Control, lines.WriteLine);
        try
        {
            await Task.WhenAll(services.Select(service => service.Start(stop)));
            await control.Start(stop);
            lines.WriteLine(new ShopNews.Open());
            await Replace(services, new Random(seed), clock, lines.WriteLine, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Asked to stop.
        }
        finally
        {
            await Task.WhenAll(services.Select(service => service.DisposeAsync().AsTask()));
        }
    }

    static async Task Replace(
        List<ShopService> services,
        Random random,
        TimeProvider clock,
        Action<ShopNews> tell,
        CancellationToken stop
    )
    {
        var all = services.SelectMany(service => service.Instances.Select((_, index) => (service, index))).ToList();
        using var timer = new PeriodicTimer(ReplacedEvery, clock);
        while (await timer.WaitForNextTickAsync(stop))
        {
            var (service, index) = all[random.Next(all.Count)];
            if (await service.Replace(index, stop))
            {
                tell(new ShopNews.Replaced(service.Profile.Name, service.Instances[index].Port));
            }
        }
    }
}
