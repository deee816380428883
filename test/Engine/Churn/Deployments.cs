using System.Net;
using Leeway.Core.Time;
using Leeway.Engine.Tests.Simulation.Machine;

namespace Leeway.Engine.Tests.Churn;

/// <summary>All pods of a service, from before it is watched to the end, and every page that they showed.</summary>
sealed class Deployments
{
    readonly ChurnLoad _load;
    readonly Random _latency;
    readonly List<PodPage> _pages = [];

    public Deployments(ChurnLoad load, DateTimeOffset from)
    {
        _load = load;
        _latency = new Random(load.Seed);
        var random = new Random(load.Seed);
        // The first pods are half a life old when somebody begins to watch.
        var began = from - (load.Life / 2);
        Pods = [.. Enumerable.Range(0, load.Pods).SelectMany(slot => InTurn(slot, began + (slot * load.Step), random))];
    }

    public IReadOnlyList<Pod> Pods { get; }

    /// <summary>In the order in which they were shown.</summary>
    public IReadOnlyList<PodPage> Pages => _pages;

    /// <summary>The addresses that are known at that instant.</summary>
    public IReadOnlyList<string> AddressesAt(DateTimeOffset instant) =>
        [.. Pods.Where(pod => pod.LivesAt(instant - _load.Discovery)).Select(pod => pod.Address)];

    /// <summary>What comes back when this request is made now.</summary>
    public Reply Ask(HttpRequestMessage request, DateTimeOffset now)
    {
        var after = _latency.Next(1, 20).Milliseconds;
        if (Pods.FirstOrDefault(pod => pod.Address == request.RequestUri!.Authority && pod.LivesAt(now)) is not { } pod)
        {
            return new Reply(after, Status: null);
        }
        var page = new PodPage(pod, now, pod.ServeUntil(now));
        return new Reply(after, HttpStatusCode.OK, pod.Page()) { Arrives = () => _pages.Add(page) };
    }

    // One serves from its start to that of the next one in its place. Deployments do not care for the ticks of others.
    IEnumerable<Pod> InTurn(int slot, DateTimeOffset began, Random random)
    {
        var starts = began;
        for (var turn = 0; starts < began + _load.Length + _load.Life; turn++)
        {
            var next = began + ((turn + 1) * _load.Life) + (15.Seconds * random.NextDouble());
            var address = _load.KeepsAddresses ? $"10.0.0.{slot}:8080" : $"10.0.{turn}.{slot}:8080";
            yield return new Pod(address, starts, next, _load, new Random(random.Next()));
            starts = next;
        }
    }
}
