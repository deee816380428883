namespace Leeway.Documents;

/// <summary>A header that is sent with each request: a text, or a secret from elsewhere.</summary>
/// <param name="Text">Null if there is a secret.</param>
public sealed record HttpHeader(string Name, string? Text, SecretSource? Secret);
