namespace Leeway.Client;

/// <summary>What is to be replayed over an SLO's ledger, as the API's parameters; what is null has its default.</summary>
public sealed record ReplayQuestion
{
    /// <summary><c>own</c> (the default), one of the six named ones, or <c>all</c>.</summary>
    public string? Strategy { get; init; }

    /// <summary>For example <c>0.999</c>; the SLO's by default.</summary>
    public string? Target { get; init; }

    /// <summary>Of a sweep alone: several with commas, for example <c>0.995,0.999</c>; the target by default.</summary>
    public string? Targets { get; init; }

    /// <summary>For example <c>30d</c>; the SLO's by default.</summary>
    public string? Window { get; init; }

    /// <summary>A whole number of ticks; a minute by default, or the tick if that is longer.</summary>
    public string? Step { get; init; }

    /// <summary>For example <c>0.02</c>, or <c>0.02,0.1</c> for pages and others, the default.</summary>
    public string? Sigma { get; init; }

    /// <summary><c>on</c> (the default) or <c>off</c>: whether named strategies have the guards against few events and flapping.</summary>
    public string? Guard { get; init; }

    /// <summary>The beginning of what is known by default.</summary>
    public string? From { get; init; }

    /// <summary>The end of what is known by default.</summary>
    public string? Until { get; init; }

    /// <summary>A group of the SLO; the SLO itself by default.</summary>
    public string? Group { get; init; }

    internal string Text =>
        string.Join(
            '&',
            new (string Name, string? Value)[]
            {
                ("strategy", Strategy),
                ("target", Target),
                ("targets", Targets),
                ("window", Window),
                ("step", Step),
                ("sigma", Sigma),
                ("guard", Guard),
                ("from", From),
                ("until", Until),
                ("group", Group),
            }
                .Where(parameter => parameter.Value is not null)
                .Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(parameter.Value!)}")
        );
}
