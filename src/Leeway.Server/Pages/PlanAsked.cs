using System.Globalization;
using Leeway.Client;

namespace Leeway.Server.Pages;

/// <summary>What the page of a plan was asked for: the query of its address, so that every view can be sent to somebody.</summary>
public sealed record PlanAsked(string? EngineerWeeks, string? From, string? Until, string? Incidents)
{
    /// <summary>A field that was left empty asks for nothing.</summary>
    public static PlanAsked Of(IQueryCollection query)
    {
        return new PlanAsked(Value("engineerWeeks"), Value("from"), Value("until"), Value("incidents"));

        string? Value(string name) => query[name].ToString().Trim() is { Length: > 0 } value ? value : null;
    }

    /// <summary>As the API is asked; what is no number becomes one that it refuses.</summary>
    public PlanQuery Query =>
        new()
        {
            EngineerWeeks =
                EngineerWeeks is null ? null
                : double.TryParse(EngineerWeeks, CultureInfo.InvariantCulture, out var weeks) ? weeks
                : -1,
            From = Incidents is null ? null : Day(From),
            Until = Incidents is null ? null : Day(Until),
        };

    // A browser's field for a day sends it without a time.
    static string? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", out _) ? $"{text}T00:00:00Z" : text;
}
