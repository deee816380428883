using Leeway.Core.Objectives;

namespace Leeway.Documents;

/// <summary>SLOs by their labels and service: those that have all of them.</summary>
/// <param name="Service">Null for all services.</param>
public sealed record SloMatch(IReadOnlyDictionary<string, string> Labels, string? Service)
{
    public bool Matches(Objective objective) =>
        (Service is null || Service == objective.Service)
        && Labels.All(wanted => objective.Labels.TryGetValue(wanted.Key, out var label) && Has(label, wanted.Value));

    /// <summary>For example <c>SLOs of service shop with team=payments</c>.</summary>
    public override string ToString() => Of("SLOs");

    /// <summary>The same of other words for the SLOs, for example <c>SLO checkout with team=payments</c>.</summary>
    public string Of(string slos) =>
        slos
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
