using Leeway.Documents.Envelopes;
using Leeway.Documents.Fields;

namespace Leeway.Documents.OpenSlo;

static class DataSourceReader
{
    public static DataSourceDeclaration? Read(Envelope envelope)
    {
        if (envelope.Spec?.Map("description", "type", "connectionDetails") is not { } spec)
        {
            return null;
        }
        spec.Optional("description")?.Text();
        var type = spec.Required(
                "type",
                "write 'type: Scrape' for what Leeway scrapes itself, or 'type: Prometheus' for a server to ask"
            )
            ?.Word();
        if (envelope.Metadata is not { } metadata || type is null)
        {
            return null;
        }
        if (DataSourceDeclaration.IsQueryType(type))
        {
            return QuerySourceReader.Read(metadata.Name, spec) is { } server
                ? new DataSourceDeclaration(metadata.Name, type, Job: null, server)
                : null;
        }
        // What other sources need to connect is theirs to say, and nothing here reads it.
        var job =
            type == DataSourceDeclaration.ScrapeType
                ? spec.Optional("connectionDetails")?.Map("job")?.Optional("job")
                : null;
        return new DataSourceDeclaration(metadata.Name, type, Reference.Read(job), Server: null);
    }
}
