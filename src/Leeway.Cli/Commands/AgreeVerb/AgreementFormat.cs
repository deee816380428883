namespace Leeway.Cli.Commands.AgreeVerb;

/// <summary>For whom agreements are printed.</summary>
enum AgreementFormat
{
    Text,
    Json,
    Markdown,
}
