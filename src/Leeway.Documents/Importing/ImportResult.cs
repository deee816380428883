namespace Leeway.Documents.Importing;

/// <summary>What an import has made, and what it could not carry over.</summary>
/// <param name="Files">Documents, and lists of targets beside them.</param>
/// <param name="Problems">In the file that was read. An error stands for something that was left out.</param>
public sealed record ImportResult(IReadOnlyList<ImportedFile> Files, IReadOnlyList<Problem> Problems);
