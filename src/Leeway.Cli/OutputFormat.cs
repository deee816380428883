namespace Leeway.Cli;

/// <summary>For whom a command prints.</summary>
enum OutputFormat
{
    Text,
    Json,
}
