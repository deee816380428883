using Leeway.Core.Alerts;
using Leeway.Documents.Fields;
using Leeway.Documents.Reporting;
using Leeway.Documents.Yaml;

namespace Leeway.Documents.Native;

/// <summary>Reads the severities of one strategy and their order.</summary>
sealed class SeverityReader
{
    const int SeveritiesMax = 20;

    SeverityReader(SeverityOrder order) => Order = order;

    public SeverityOrder Order { get; }

    /// <param name="list">The severities, the most urgent first; null for pages before tickets.</param>
    public static SeverityReader Of(Value? list)
    {
        if (list is null)
        {
            return new SeverityReader(SeverityOrder.Default);
        }
        var items = list.Items();
        if (list.Node is ListNode && items.Count is 0 or > SeveritiesMax)
        {
            list.Error($"{list.Path} has {items.Count} names", $"write 1 to {SeveritiesMax}, the most urgent first");
        }
        List<Severity> severities = [];
        foreach (var item in items.Take(SeveritiesMax))
        {
            if (item.NameText() is not { } name)
            {
                continue;
            }
            if (severities.Contains(new Severity(name)))
            {
                item.Error($"{Quote.Of(name)} is twice in {list.Path}", "name each severity once");
            }
            else if (NamePatterns.IsName(name))
            {
                severities.Add(new Severity(name));
            }
        }
        return new SeverityReader(new SeverityOrder(severities));
    }

    /// <summary>Null if there is none, or if it has problems, which are reported.</summary>
    public Severity? Read(Value? value)
    {
        if (value?.NameText() is not { } name)
        {
            return null;
        }
        var severity = new Severity(name);
        if (NamePatterns.IsName(name) && !Order.Severities.Contains(severity))
        {
            value.Warn(
                $"{Quote.Of(name)} has no place in the order of severities, so that {Order} hold it back",
                "write 'severities' with all that the strategy has, the most urgent first"
            );
        }
        return severity;
    }
}
