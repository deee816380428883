using Leeway.Documents.Envelopes;

namespace Leeway.Documents.OpenSlo;

static class ServiceReader
{
    public static ServiceEntry? Read(Envelope envelope)
    {
        var description = envelope.Spec?.Map("description")?.Optional("description")?.Text();
        return envelope.Metadata is { } metadata
            ? new ServiceEntry(metadata.Name, metadata.DisplayName, description ?? "", metadata.Labels)
            : null;
    }
}
