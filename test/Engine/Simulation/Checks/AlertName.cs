namespace Leeway.Engine.Tests.Simulation.Checks;

/// <summary>What an alert is told apart by.</summary>
/// <param name="Name">Of the SLO, with its group.</param>
/// <param name="Rule">Empty for burning.</param>
readonly record struct AlertName(string Name, string Severity, string Rule)
{
    public string Slo => Name.Split('{')[0];

    /// <summary>The alert of an occasion: <c>slo/severity/since</c>, or <c>slo/severity/rule/since</c>.</summary>
    public static AlertName Of(string occasion)
    {
        var parts = occasion.Split('/');
        return new(Uri.UnescapeDataString(parts[0]), parts[1], parts.Length == 4 ? parts[2] : "");
    }

    /// <summary>True if nobody needs to be told: a page of the same burns, or all of the SLO burns or has the same alert.</summary>
    public bool IsHeldBackBy(IReadOnlySet<AlertName> open) =>
        (Severity != "page" && open.Contains(new(Name, "page", "")))
        || (
            Name != Slo
            && (
                open.Contains(new(Slo, Severity, ""))
                || open.Contains(new(Slo, "page", ""))
                || open.Contains(new(Slo, Severity, Rule))
            )
        );
}
