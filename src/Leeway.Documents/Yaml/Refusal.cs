using Leeway.Documents.Reporting;

namespace Leeway.Documents.Yaml;

/// <summary>Ends the reading of one YAML document: after it nothing of that document can be trusted.</summary>
sealed class Refusal(Place place, string what, string remedy) : Exception(what)
{
    public Place Place { get; } = place;
    public string Remedy { get; } = remedy;
}
