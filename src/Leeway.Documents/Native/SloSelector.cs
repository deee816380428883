using Leeway.Documents.Fields;

namespace Leeway.Documents.Native;

/// <summary>A selector of SLOs as it is written.</summary>
/// <param name="Value">Where the selector stands.</param>
sealed record SloSelector(SloMatch Match, Value Value)
{
    /// <summary>Null after a problem.</summary>
    public static SloSelector? Read(Value value)
    {
        if (value.Map("labels", "service") is not { } map)
        {
            return null;
        }
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, _, label) in map.Optional("labels")?.OpenMap()?.Entries ?? [])
        {
            if (label.Word() is { } text)
            {
                labels[key] = text;
            }
        }
        var service = map.Optional("service")?.NameText();
        if (map.Misses("labels") && map.Misses("service"))
        {
            value.Error(
                $"{value.Path} is empty",
                "select SLOs by 'labels: {team: payments}', by 'service: shop', or both"
            );
        }
        return new SloSelector(new SloMatch(labels, service), value);
    }
}
