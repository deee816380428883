namespace Leeway.Documents;

/// <summary>One file of documents, read but not yet understood.</summary>
/// <param name="Path">The path as it is shown to the user.</param>
/// <param name="Text">The whole text, without a byte order mark.</param>
public sealed record DocumentFile(string Path, string Text);
