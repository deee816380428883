using Leeway.Core.Dependencies;
using Leeway.Core.Time;
using Leeway.Documents.Envelopes;
using Leeway.Documents.Fields;

namespace Leeway.Documents.Native;

static class DependencyReader
{
    const int NeedsMax = 200;
    const int DomainsMax = 20;
    static readonly TimeSpan TimeMin = 1.Seconds;
    static readonly TimeSpan TimeMax = (100 * 365).Days;

    public static DependencyDeclaration? Read(Envelope envelope)
    {
        if (
            envelope.Spec?.Map("type", "slo", "availability", "timeToFail", "timeToRepair", "vendor", "needs", "in")
            is not { } spec
        )
        {
            return null;
        }
        var typed = spec.Required("type", $"write one of {string.Join(", ", NodeTypes.Names)}");
        var type = typed?.OneOf(NodeTypes.Names);
        var slo = Reference.Read(spec.Optional("slo"));
        var times = ReadTimes(spec);
        var own = spec.Optional("availability")?.Share("a share of time");
        var vendor = spec.Optional("vendor")?.Word(lengthMax: 63);
        var needs = ReadNeeds(spec);
        var domains = Items(spec, "in", DomainsMax).Select(Reference.Read).OfType<Reference>().ToList();
        if (envelope.Metadata is not { } metadata || type is null)
        {
            return null;
        }
        CheckNames(metadata.Name, needs, domains);
        var node = new DependencyNode
        {
            Name = metadata.Name,
            Type = Enum.Parse<NodeType>(type, ignoreCase: true),
            Times = times,
            Own = times?.Availability ?? (own is { } share ? new Availability((double)share) : null),
            Slo = slo?.Name,
            Vendor = vendor,
        };
        if (node.IsJourney && spec.Misses("needs"))
        {
            spec.Error("type", "a journey that needs nothing is served by nobody", "write what it needs under 'needs'");
        }
        return new DependencyDeclaration(node, typed!, slo, needs, domains);
    }

    static FailureTimes? ReadTimes(FieldMap spec)
    {
        var toFail = spec.Optional("timeToFail")?.Duration(TimeMin, TimeMax);
        var toRepair = spec.Optional("timeToRepair")?.Duration(TimeMin, TimeMax);
        if (spec.Has("timeToFail") != spec.Has("timeToRepair"))
        {
            var (given, missing) = spec.Has("timeToFail")
                ? ("timeToFail", "timeToRepair")
                : ("timeToRepair", "timeToFail");
            spec.Error(given, $"'{given}' says nothing without '{missing}'", $"add '{missing}'");
        }
        if (spec.Has("timeToFail") && spec.Has("availability"))
        {
            spec.Error(
                "availability",
                "both 'availability' and 'timeToFail' in Dependency spec",
                "keep one of the two: availability is timeToFail / (timeToFail + timeToRepair)"
            );
        }
        return toFail is { } failing && toRepair is { } repair ? new FailureTimes(failing, repair) : null;
    }

    static List<NeedDeclaration> ReadNeeds(FieldMap spec) =>
        [.. Items(spec, "needs", NeedsMax).Select(NeedReader.Read).OfType<NeedDeclaration>()];

    static IReadOnlyList<Value> Items(FieldMap spec, string key, int most)
    {
        var items = spec.Optional(key)?.Items() ?? [];
        if (items.Count > most)
        {
            spec.Error(
                key,
                $"'{key}' has {items.Count} items, more than {most}",
                "put a node between, which needs some of them"
            );
        }
        return items;
    }

    static void CheckNames(string name, List<NeedDeclaration> needs, List<Reference> domains)
    {
        foreach (var own in needs.SelectMany(need => need.References).Concat(domains).Where(one => one.Name == name))
        {
            own.Value.Error($"'{name}' needs itself", "leave it out: that it must work itself goes without saying");
        }
        RefuseTwice([
            .. needs.Where(need => need.Need is not Need.AnyOf).SelectMany(need => need.References),
            .. domains,
        ]);
        foreach (var group in needs.Where(need => need.Need is Need.AnyOf))
        {
            RefuseTwice(group.References);
        }
    }

    static void RefuseTwice(IReadOnlyList<Reference> all)
    {
        foreach (var twice in all.GroupBy(one => one.Name, StringComparer.Ordinal).SelectMany(same => same.Skip(1)))
        {
            twice.Value.Error($"'{twice.Name}' is named twice", "keep one: the strictest of what is meant");
        }
    }
}
