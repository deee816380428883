using Leeway.Client;
using Leeway.Core.Time;

namespace Leeway.Server.Pages.Replaying;

/// <summary>What the page of a replay was asked for: the query of its address, so that every view can be sent to somebody.</summary>
public sealed record ReplayAsked
{
    // Without seconds, and without an offset: what a browser's field for a date and a time sends, which is labelled UTC.
    const int MinutesLength = 16;
    const int SecondsLength = 19;

    public required string Slo { get; init; }

    /// <summary>Null of the SLO itself.</summary>
    public string? Group { get; init; }
    public string? Strategy { get; init; }
    public string? Target { get; init; }
    public string? Window { get; init; }
    public string? From { get; init; }
    public string? Until { get; init; }
    public string? Sigma { get; init; }
    public string? Guard { get; init; }

    /// <summary>A file of incidents.</summary>
    public string? Incidents { get; init; }

    /// <summary>The beginning of the event that is to be looked at more closely.</summary>
    public string? Around { get; init; }

    /// <summary>True for better settings instead of a replay.</summary>
    public bool IsSweep { get; init; }

    /// <summary>As the API is asked.</summary>
    public ReplayQuestion Question =>
        new()
        {
            Group = Group,
            Strategy = IsSweep ? null : Strategy,
            Target = Target,
            Window = Window,
            From = From,
            Until = Until,
            Sigma = Sigma,
            Guard = Guard,
        };

    public string Address => $"slos/{Uri.EscapeDataString(Slo)}/replay{Query(Parts)}";

    /// <summary>Where the numbers are that the page shows.</summary>
    public string Numbers =>
        $"api/v1/slos/{Uri.EscapeDataString(Slo)}/replay{(IsSweep ? "/sweep" : "")}"
        + Query(
            Parts.Where(part =>
                part.Name is not ("around" or "sweep" or "strategy") || part is { Name: "strategy" } && !IsSweep
            )
        );

    IEnumerable<(string Name, string? Value)> Parts =>
        [
            ("group", Group),
            ("strategy", Strategy),
            ("target", Target),
            ("window", Window),
            ("from", From),
            ("until", Until),
            ("sigma", Sigma),
            ("guard", Guard),
            ("incidents", Incidents),
            ("sweep", IsSweep ? "on" : null),
            ("around", Around),
        ];

    /// <summary>A field that was left empty asks for nothing.</summary>
    public static ReplayAsked Of(string slo, IQueryCollection query)
    {
        return new ReplayAsked
        {
            Slo = slo,
            Group = Value("group"),
            Strategy = Value("strategy"),
            Target = Value("target"),
            Window = Value("window"),
            From = Instant(Value("from")),
            Until = Instant(Value("until")),
            Sigma = Value("sigma"),
            Guard = Value("guard"),
            Incidents = Value("incidents"),
            Around = Value("around"),
            IsSweep = Value("sweep") is not null,
        };

        string? Value(string name) => query[name].ToString().Trim() is { Length: > 0 } value ? value : null;
    }

    /// <summary>As a browser's field for a date and a time takes it; empty for anything else.</summary>
    public static string Field(string? instant) =>
        InstantText.TryParse(instant ?? "-", out var at) ? at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm") : "";

    static string? Instant(string? text) =>
        text?.Length switch
        {
            MinutesLength => $"{text}:00Z",
            SecondsLength => $"{text}Z",
            _ => text,
        };

    static string Query(IEnumerable<(string Name, string? Value)> parts)
    {
        var asked = parts.Where(part => part.Value is not null).ToList();
        return asked.Count == 0
            ? ""
            : $"?{string.Join('&', asked.Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}"))}";
    }
}
