using Leeway.Documents.Fields;
using Leeway.Documents.Reporting;

namespace Leeway.Documents.Envelopes;

/// <summary>What all documents have in common.</summary>
/// <param name="Place">Where the document begins.</param>
/// <param name="Metadata">Null after a problem; what the spec says is still worth checking.</param>
/// <param name="Spec">Null after a problem, or if the kind can do without.</param>
sealed record Envelope(Place Place, Metadata? Metadata, Value? Spec)
{
    /// <summary>Reads a document whose version and kind are known.</summary>
    public static Envelope Read(FieldMap document, params IReadOnlyCollection<string> ownAnnotations)
    {
        document.RefuseUnknown(["apiVersion", "kind", "metadata", "spec"]);
        var metadata = document.Required("metadata", "give the document at least 'metadata: {name: …}'");
        return new Envelope(
            document.Place,
            metadata is null ? null : MetadataReader.Read(metadata, ownAnnotations),
            document.Required("spec", "say what the document is about")
        );
    }
}
