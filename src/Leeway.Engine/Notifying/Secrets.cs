using Leeway.Documents;

namespace Leeway.Engine.Notifying;

/// <summary>Secrets from where the documents say that they are.</summary>
static class Secrets
{
    /// <summary>The secret without a line's end behind it; null if none is wanted.</summary>
    /// <exception cref="InvalidOperationException">The environment variable is not set or empty: better unsent than unsigned.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static string? Read(SecretSource? source) =>
        source switch
        {
            null => null,
            SecretSource.File file => NotEmpty(
                File.ReadAllText(file.Path).TrimEnd('\r', '\n'),
                $"the file {file.Path} is empty"
            ),
            SecretSource.Environment variable => NotEmpty(
                Environment.GetEnvironmentVariable(variable.Variable),
                $"the environment variable {variable.Variable} is not set"
            ),
            _ => throw new InvalidOperationException($"There is no secret source {source.GetType().Name}."),
        };

    static string NotEmpty(string? secret, string otherwise) =>
        string.IsNullOrEmpty(secret)
            ? throw new InvalidOperationException($"The secret is missing: {otherwise}.")
            : secret;
}
