using Leeway.Core.Objectives;
using Leeway.Documents.Fields;

namespace Leeway.Documents.Native;

/// <summary>SLOs by their labels and service: those that have all of them.</summary>
/// <param name="Service">Null for all services.</param>
/// <param name="Value">Where the selector stands.</param>
sealed record SloSelector(IReadOnlyDictionary<string, string> Labels, string? Service, Value Value)
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
        return new SloSelector(labels, service, value);
    }

    public bool Matches(Objective objective) =>
        (Service is null || Service == objective.Service)
        && Labels.All(wanted => objective.Labels.TryGetValue(wanted.Key, out var label) && Has(label, wanted.Value));

    /// <summary>For example <c>SLOs of service shop with team=payments</c>.</summary>
    public override string ToString() =>
        "SLOs"
        + (Service is null ? "" : $" of service {Service}")
        + (Labels.Count == 0 ? "" : " with ")
        + string.Join(
            ", ",
            Labels.OrderBy(label => label.Key, StringComparer.Ordinal).Select(label => $"{label.Key}={label.Value}")
        );

    // A label with several values has them joined by commas: one of them will do.
    static bool Has(string label, string wanted) =>
        label == wanted || label.Split(',').Contains(wanted, StringComparer.Ordinal);
}
