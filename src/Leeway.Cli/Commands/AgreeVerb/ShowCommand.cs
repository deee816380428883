using System.CommandLine;
using System.Text.Json;
using Leeway.Client;
using Leeway.Core.Time;
using Leeway.Server.Api;

namespace Leeway.Cli.Commands.AgreeVerb;

/// <summary><c>leeway agree show PATH…</c>: what is agreed, by whom, and what is missing.</summary>
static class ShowCommand
{
    public static Command Create()
    {
        var (paths, slo, format) = (AgreeOptions.Paths(), AgreeOptions.Slo(), AgreeOptions.Format());
        var command = new Command("show", "Show agreements: the promise, who approved it, what is missing.")
        {
            paths,
            slo,
            format,
        };
        command.SetAction(parsed =>
            AgreedFiles.Use(
                parsed.GetRequiredValue(paths),
                parsed.GetValue(slo),
                files =>
                {
                    Console.Out.Write(
                        Text(Details(files, TimeProvider.System.GetUtcNow().UtcDay), parsed.GetValue(format))
                    );
                    return ExitCode.Success;
                }
            )
        );
        return command;
    }

    static IReadOnlyList<AgreementDetail> Details(AgreedFiles files, DateOnly today) =>
        [.. files.Entries.Select(entry => AgreementView.Of(entry.Standing(today, [])))];

    static string Text(IReadOnlyList<AgreementDetail> details, AgreementFormat format) =>
        format switch
        {
            AgreementFormat.Json => JsonSerializer.Serialize(details, LeewayJson.Default.IReadOnlyListAgreementDetail)
                + "\n",
            AgreementFormat.Markdown => string.Join("\n", details.Select(AgreementMarkdown.Of)),
            _ => string.Join("\n", details.Select(AgreementText.Of)),
        };
}
