using Leeway.Core.Time;
using Leeway.Documents.Envelopes;
using Leeway.Documents.Fields;
using Leeway.Documents.Yaml;

namespace Leeway.Documents.Native;

static class RouteReader
{
    const int ReceiversMax = 100;

    public static RouteDeclaration? Read(Envelope envelope)
    {
        if (envelope.Spec?.Map("match", "receivers", "watchdog") is not { } spec)
        {
            return null;
        }
        var match = spec.Optional("match")?.Map("severities", "services", "objectives");
        var severities = ReadNames(match, "severities");
        var services = ReadNames(match, "services");
        var objectives = ReadNames(match, "objectives");
        var receivers = ReadReceivers(
            spec.Required("receivers", "a route has at least one receiver"),
            envelope.Metadata
        );
        var watchdog = ReadWatchdog(spec.Optional("watchdog"));
        if (envelope.Metadata is not { } metadata)
        {
            return null;
        }
        var route = new Route
        {
            Name = metadata.Name,
            Severities = Names(severities),
            Services = Names(services),
            Objectives = Names(objectives),
            Receivers = [.. receivers.Select(receiver => receiver.Receiver)],
            WatchdogEvery = watchdog,
        };
        return new RouteDeclaration(
            route,
            severities,
            services,
            objectives,
            [.. receivers.Select(receiver => receiver.Value)]
        );
    }

    static string[] Names(IEnumerable<Reference> references) => [.. references.Select(reference => reference.Name)];

    static List<Reference> ReadNames(FieldMap? match, string key)
    {
        if (match?.Optional(key) is not { } list)
        {
            return [];
        }
        var items = list.Items();
        if (list.Node is ListNode && items.Count == 0)
        {
            list.Error($"{list.Path} is empty", $"leave '{key}' out to match all");
        }
        return [.. items.Select(Reference.Read).OfType<Reference>()];
    }

    static List<(Receiver Receiver, Value Value)> ReadReceivers(Value? list, Metadata? route)
    {
        var items = list?.Items() ?? [];
        if (list is { Node: ListNode } && items.Count is 0 or > ReceiversMax)
        {
            list.Error($"{list.Path} has {items.Count} receivers", $"write 1 to {ReceiversMax}");
        }
        List<(Receiver, Value)> receivers = [];
        foreach (var (index, item) in items.Take(ReceiversMax).Index())
        {
            if (ReceiverReader.Read(item, $"{route?.Name}/{index}") is { } receiver)
            {
                receivers.Add((receiver, item));
            }
        }
        return receivers;
    }

    static TimeSpan? ReadWatchdog(Value? watchdog)
    {
        if (watchdog is null)
        {
            return Route.WatchdogEveryDefault;
        }
        if (watchdog.IsScalar)
        {
            watchdog.RequireOff("write 'every: 1m' below it, or off");
            return null;
        }
        return watchdog
            .Map("every")
            ?.Required("every", "write for example 1m, or 'watchdog: off'")
            ?.Duration(1.Seconds, 1.Days);
    }
}
