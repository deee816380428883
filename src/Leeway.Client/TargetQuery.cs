using System.Globalization;

namespace Leeway.Client;

/// <summary>What to ask when a target is chosen; all may be left out.</summary>
public sealed record TargetQuery
{
    /// <summary>The targets to choose from, with commas between them; 99, 99.5, 99.9, 99.95 and 99.99 % by default.</summary>
    public string? Targets { get; init; }

    /// <summary>The SLO's window to reckon with; its own by default.</summary>
    public string? Window { get; init; }

    /// <summary>In which share of windows a target is to be met; 90 % by default.</summary>
    public string? Chance { get; init; }

    /// <summary>How long a repair takes in the middle, from the first user hurt to the last; by its risks by default.</summary>
    public string? Repair { get; init; }

    /// <summary>What good events earn in a year if all are good, in whatever money.</summary>
    public double? Revenue { get; init; }

    /// <summary><c>low</c> or <c>high</c>; with <see cref="Satisfaction"/> the matrix of decisions is asked.</summary>
    public string? Toil { get; init; }

    /// <summary><c>low</c> or <c>high</c>: how content users are.</summary>
    public string? Satisfaction { get; init; }

    /// <summary>As it stands in an address; empty if nothing is asked for.</summary>
    internal string Text =>
        string.Join(
            '&',
            Parts()
                .Where(part => part.Value is not null)
                .Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}")
        );

    IEnumerable<(string Name, string? Value)> Parts() =>
        [
            ("targets", Targets),
            ("window", Window),
            ("chance", Chance),
            ("repair", Repair),
            ("revenue", Revenue?.ToString("R", CultureInfo.InvariantCulture)),
            ("toil", Toil),
            ("satisfaction", Satisfaction),
        ];
}
