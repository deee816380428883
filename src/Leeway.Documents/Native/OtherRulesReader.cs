using System.Globalization;
using Leeway.Core.Alerts;
using Leeway.Core.Time;
using Leeway.Documents.Fields;

namespace Leeway.Documents.Native;

/// <summary>Reads the rules of a strategy that are neither tiers nor about targets.</summary>
static class OtherRulesReader
{
    const int BudgetRulesMax = 10;

    public static IReadOnlyList<BudgetRule> ReadBudget(Value? list, SeverityReader severities)
    {
        var items = list?.Items() ?? [];
        if (items.Count > BudgetRulesMax)
        {
            list!.Error($"{list.Path} has {items.Count} rules", $"write at most {BudgetRulesMax}");
        }
        List<BudgetRule> rules = [];
        foreach (var item in items.Take(BudgetRulesMax))
        {
            if (item.Map("left", "severity") is not { } map)
            {
                continue;
            }
            var left = ReadLeft(map.Required("left", "write for example 25%"));
            var severity = severities.Read(map.Required("severity", "write page, ticket, or a name of your own"));
            if (left is null || severity is null)
            {
                continue;
            }
            if (rules.Exists(rule => rule.Left == left))
            {
                item.Error($"{item.Path} is about the same share as one before it", "write each share once");
            }
            rules.Add(new BudgetRule(left.Value, severity.Value));
        }
        return rules;
    }

    /// <returns>Null if it is off, as it is by default.</returns>
    public static TrafficRule? ReadTraffic(Value? noTraffic, SeverityReader severities)
    {
        if (noTraffic is null)
        {
            return null;
        }
        if (noTraffic.IsScalar)
        {
            noTraffic.RequireOff("write 'severity' and 'after' below it, or off");
            return null;
        }
        if (noTraffic.Map("severity", "after") is not { } map)
        {
            return null;
        }
        var rule = new TrafficRule();
        return rule with
        {
            Severity = severities.Read(map.Optional("severity")) ?? rule.Severity,
            After = map.Optional("after")?.Duration(1.Minutes, 1.Days) ?? rule.After,
        };
    }

    static decimal? ReadLeft(Value? value)
    {
        if (value is null)
        {
            return null;
        }
        var raw = value.Raw ?? "";
        var isPercent = raw.EndsWith('%');
        if (
            decimal.TryParse(
                raw.TrimEnd('%'),
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var number
            )
            && (isPercent ? number / 100 : number) is >= 0 and < 1 and var left
            && decimal.Round(left, 6) == left
        )
        {
            return left;
        }
        value.Error(
            $"{value.Path} is no share of the budget",
            "write a per cent from 0% to below 100%, for example 25%"
        );
        return null;
    }
}
