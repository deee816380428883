using System.Text;
using Leeway.Engine.Tests.Simulation.Checks;
using Leeway.Engine.Tests.Simulation.Machine;

namespace Leeway.Engine.Tests.Simulation.World;

/// <summary>Brings Leeway's requests to targets and receivers, and tells the checkers what was said.</summary>
sealed class SimulatedInternet(
    SimulatedClock clock,
    SimulatedServices services,
    IReadOnlyList<SimulatedPager> pagers,
    WorldChecks checks,
    Trace trace
)
{
    /// <summary>The way to the targets.</summary>
    public HttpMessageHandler ToTargets(Func<string, DateTimeOffset> edgeAskedFor) =>
        new SimulatedNetwork(
            clock,
            request =>
            {
                var instance = request.RequestUri!.Authority;
                var target = services.Targets.Single(target => target.Instance == instance);
                var (reply, page) = target.Ask(edgeAskedFor(target.Instance), Arrived);
                if (page is not null)
                {
                    checks.Served(page);
                }
                trace.Say(
                    $"  {target.Instance} is asked: {reply.Status} after {reply.After}: {reply.Body.ReplaceLineEndings("; ")}"
                );
                return reply;
            }
        );

    /// <summary>The way to the receivers.</summary>
    public HttpMessageHandler ToReceivers() =>
        new SimulatedNetwork(
            clock,
            request =>
            {
                var pager = pagers.Single(pager => pager.Name == request.RequestUri!.Host);
                var key = request.Headers.GetValues("Idempotency-Key").Single();
                using var body = new StreamReader(request.Content!.ReadAsStream(), Encoding.UTF8);
                Receipt? receipt = null;
                (var reply, receipt) = pager.Tell(
                    key,
                    body.ReadToEnd(),
                    clock.Elapsed,
                    () => checks.Telling.Ended(receipt!)
                );
                trace.Say($"  {pager.Name} ({pager.Mood}) is told {key}");
                if (receipt is not null)
                {
                    checks.Telling.Told(receipt);
                }
                return reply;
            }
        );

    void Arrived(ServedPage page) => page.ArrivedAt = clock.Elapsed;
}
