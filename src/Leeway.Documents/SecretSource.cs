namespace Leeway.Documents;

/// <summary>Where a secret is to be found; documents never hold the secret itself.</summary>
public abstract record SecretSource
{
    SecretSource() { }

    /// <summary>A file that holds the secret and nothing else.</summary>
    /// <param name="Path">As written; relative to the folder in which Leeway runs.</param>
    public sealed record File(string Path) : SecretSource;

    /// <summary>An environment variable of the Leeway process.</summary>
    public sealed record Environment(string Variable) : SecretSource;
}
