using System.CommandLine;
using System.Net.Http.Json;
using Leeway.Client;
using Leeway.Core.Agreements;

namespace Leeway.Cli.Commands.AgreeVerb;

/// <summary><c>leeway agree approve SLO</c>: signs at a running server, by a token or through a proxy.</summary>
static class ApproveCommand
{
    public static Command Create()
    {
        var slo = new Argument<string>("SLO") { Description = "the SLO whose terms are approved" };
        var terms = new Option<string?>("--terms")
        {
            HelpName = "HASH",
            Description =
                "the terms that you mean, as 'agree show' prints them; those in force at the server if left out",
        };
        var (party, server) = (AgreeOptions.Party(), SharedOptions.Server());
        var command = new Command("approve", "Sign an approval at a running server, with your token.")
        {
            slo,
            party,
            terms,
            server,
        };
        command.SetAction(
            (parsed, stop) =>
                ServerCall.Run(
                    parsed.GetRequiredValue(server),
                    client =>
                        Approve(
                            client,
                            parsed.GetRequiredValue(slo),
                            parsed.GetValue(party),
                            parsed.GetValue(terms),
                            stop
                        ),
                    stop
                )
        );
        return command;
    }

    static async Task<int> Approve(LeewayClient client, string slo, Party party, string? terms, CancellationToken stop)
    {
        if (terms is null)
        {
            var all = await client.Agreements.All(stop);
            if (all.FirstOrDefault(one => one.Slo == slo) is not { } agreement)
            {
                await Console.Error.WriteLineAsync($"leeway: the server knows no Agreement on an SLO '{slo}'.");
                return ExitCode.NotFound;
            }
            terms = agreement.Terms;
        }
        var request = new ApprovalRequest { Party = party.Word(), Terms = terms };
        using var answer = await client.Agreements.Approve(slo, request, stop);
        return await Answers.Tell(
            answer,
            async read =>
                AgreementText
                    .Of((await read.Content.ReadFromJsonAsync(LeewayJson.Default.AgreementDetail, stop))!)
                    .TrimEnd(),
            stop
        );
    }
}
