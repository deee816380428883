using Leeway.Core.Alerts;
using Leeway.Core.Time;
using Leeway.Engine.Keeping;
using Leeway.Engine.Silencing;
using Leeway.Engine.Tests.Simulation.Checks;
using Leeway.Engine.Tests.Simulation.Machine;

namespace Leeway.Engine.Tests.Simulation.World;

/// <summary>People who give silences while Leeway runs, and end them.</summary>
sealed class SimulatedSilences(IReadOnlyList<string> slos, SilencesCheck check, Random random, Trace trace)
{
    readonly List<string> _given = [];
    int _number;

    public void Order(Silencer silencer, DateTimeOffset now)
    {
        if (_given.Count > 0 && random.Next(3) == 0)
        {
            var id = _given[random.Next(_given.Count)];
            trace.Say($"somebody ends the silence {id}");
            check.EndIsOrdered(id, silencer.End(id));
            return;
        }
        var silence = Draw(now);
        _given.Add(silence.Id);
        trace.Say(
            $"somebody gives the silence {silence.Id} of {string.Join(",", silence.Slos)}{silence.Service} {string.Join(",", silence.Severities)} from {silence.From:HH:mm:ss} until {silence.Until:HH:mm:ss}"
        );
        check.IsOrdered(silence, silencer.Give(silence));
    }

    GivenSilence Draw(DateTimeOffset now)
    {
        var slo = slos[random.Next(slos.Count)];
        var isOfService = random.Next(3) == 0;
        var from = random.Next(3) == 0 ? now + random.Next(60).Seconds : now;
        return new GivenSilence
        {
            Id = $"given-{++_number}",
            Slos = isOfService ? [] : [slo],
            Service = isOfService ? SimulatedDocuments.ServiceOf(slo) : null,
            Severities = random.Next(4) switch
            {
                0 => [Severity.Page.Name],
                1 => [Severity.Ticket.Name],
                _ => [],
            },
            From = from,
            Until = from + random.Next(10, 240).Seconds,
            Author = "the world",
            Reason = "it is known",
        };
    }
}
