using Leeway.Documents;

namespace Leeway.Engine.Access;

/// <summary>Secrets from where the documents say that they are.</summary>
static class Secrets
{
    const int LengthMax = 64 * 1024;

    /// <summary>The secret without a line's end behind it; null if none is wanted.</summary>
    /// <remarks>Read anew each time, so that a changed one is used without a reload. No message holds the secret.</remarks>
    /// <exception cref="InvalidOperationException">It is empty or not one line, or the environment variable is not set:
    /// better unsent than unsigned.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static string? Read(SecretSource? source) =>
        source switch
        {
            null => null,
            SecretSource.File file => Checked(ReadFile(file.Path), $"the file {file.Path}", "is empty"),
            SecretSource.Environment variable => Checked(
                Environment.GetEnvironmentVariable(variable.Variable),
                $"the environment variable {variable.Variable}",
                "is not set"
            ),
            _ => throw new InvalidOperationException($"There is no secret source {source.GetType().Name}."),
        };

    static string ReadFile(string path) =>
        new FileInfo(path) is { Exists: true, Length: > LengthMax }
            ? throw new InvalidOperationException($"The file {path} is longer than any secret: {LengthMax} bytes.")
            : File.ReadAllText(path).TrimEnd('\r', '\n');

    static string Checked(string? secret, string where, string otherwise) =>
        string.IsNullOrEmpty(secret)
            ? throw new InvalidOperationException($"The secret is missing: {where} {otherwise}.")
        : secret.Any(char.IsControl)
            ? throw new InvalidOperationException($"The secret is not one line of text: {where}.")
        : secret;
}
