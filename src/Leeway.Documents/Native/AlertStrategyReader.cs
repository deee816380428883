using Leeway.Core.Alerts;
using Leeway.Core.Time;
using Leeway.Documents.Envelopes;
using Leeway.Documents.Fields;
using Leeway.Documents.Yaml;

namespace Leeway.Documents.Native;

static class AlertStrategyReader
{
    const int TiersMax = 20;
    const int BadEventsMax = 1_000_000;

    public static StrategyDeclaration? Read(Envelope envelope)
    {
        if (
            envelope.Spec?.Map("severities", "tiers", "targetGone", "lowTraffic", "flapping", "budget", "noTraffic")
            is not { } spec
        )
        {
            return null;
        }
        var severities = SeverityReader.Of(spec.Optional("severities"));
        var tiers = ReadTiers(spec.Required("tiers", "a strategy has at least one tier"), severities);
        var absence = ReadAbsence(spec.Optional("targetGone"), severities);
        var guard = ReadLowTraffic(spec.Optional("lowTraffic"));
        var budget = OtherRulesReader.ReadBudget(spec.Optional("budget"), severities);
        var traffic = OtherRulesReader.ReadTraffic(spec.Optional("noTraffic"), severities);
        var flapping = FlappingReader.Read(spec.Optional("flapping"));
        return envelope.Metadata is { } metadata
            ? new StrategyDeclaration(metadata.Name, tiers, absence, guard, severities.Order, flapping, budget, traffic)
            : null;
    }

    static LowTraffic? ReadLowTraffic(Value? guard)
    {
        if (guard is null)
        {
            return LowTraffic.Default;
        }
        if (guard.IsScalar)
        {
            guard.RequireOff("write 'confidence' and 'minBadEvents' below it, or off");
            return null;
        }
        if (guard.Map("confidence", "minBadEvents") is not { } map)
        {
            return null;
        }
        var confidence = map.Optional("confidence");
        var sure = confidence?.Share("a confidence");
        if (sure is < 0.5m or >= 1)
        {
            confidence!.Error(
                $"{confidence.Path} is {confidence.Raw}",
                "write a per cent from 50% to below 100%, for example 99%"
            );
        }
        var least = map.Optional("minBadEvents")?.Whole(1, BadEventsMax);
        return new LowTraffic
        {
            Confidence = sure ?? LowTraffic.Default.Confidence,
            MinBadEvents = (int)(least ?? LowTraffic.Default.MinBadEvents),
        };
    }

    static List<TierDeclaration> ReadTiers(Value? list, SeverityReader severities)
    {
        var items = list?.Items() ?? [];
        if (list is { Node: ListNode } && items.Count is 0 or > TiersMax)
        {
            list.Error($"{list.Path} has {items.Count} tiers", $"write 1 to {TiersMax}");
        }
        List<TierDeclaration> tiers = [];
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (var item in items.Take(TiersMax))
        {
            if (TierReader.Read(item, severities) is not { } tier)
            {
                continue;
            }
            var name = tier.Resolve(1.Days).Name;
            if (!names.Add(name))
            {
                item.Error($"duplicate tier {name} in {item.Path}", "tiers of one severity differ in their windows");
            }
            tiers.Add(tier);
        }
        return tiers;
    }

    static AbsenceRule? ReadAbsence(Value? targetGone, SeverityReader severities)
    {
        if (targetGone is null)
        {
            return AbsenceRule.Default;
        }
        if (targetGone.IsScalar)
        {
            targetGone.RequireOff("write 'severity' and 'after' below it, or off");
            return null;
        }
        if (targetGone.Map("severity", "after") is not { } map)
        {
            return null;
        }
        var severity = severities.Read(map.Optional("severity"));
        var after = map.Optional("after")?.Duration(1.Seconds, 1.Days);
        return new AbsenceRule
        {
            Severity = severity ?? AbsenceRule.Default.Severity,
            After = after ?? AbsenceRule.Default.After,
        };
    }
}
