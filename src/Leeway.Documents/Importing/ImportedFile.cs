namespace Leeway.Documents.Importing;

/// <summary>A file that an import has made.</summary>
/// <param name="Name">Without a folder.</param>
public sealed record ImportedFile(string Name, string Text);
