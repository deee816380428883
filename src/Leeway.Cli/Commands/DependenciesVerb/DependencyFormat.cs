namespace Leeway.Cli.Commands.DependenciesVerb;

/// <summary>For whom dependencies are printed, or in which language they are drawn.</summary>
enum DependencyFormat
{
    Text,
    Json,
    Dot,
    Mermaid,
    Svg,
    Html,
}
