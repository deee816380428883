using Leeway.Documents;

namespace Leeway.Engine.Configuring;

/// <summary>The documents as they were read.</summary>
/// <param name="Revision">A hash of their text.</param>
/// <param name="Configuration">Null if any problem is an error.</param>
public sealed record ReadDocuments(string Revision, Configuration? Configuration, IReadOnlyList<Problem> Problems);
