using System.CommandLine;
using System.Text.Json;
using Leeway.Cli.Commands.DependenciesVerb;
using Leeway.Client;
using Leeway.Core.Dependencies;
using Leeway.Server.Api;
using Leeway.Server.Drawing;

namespace Leeway.Cli.Commands;

/// <summary><c>leeway dependencies PATH…</c>: what journeys need, what that allows to be promised, what breaks them.</summary>
static class DependenciesCommand
{
    static readonly Argument<string[]> Paths = new("PATH")
    {
        Description = "folders or files of documents",
        Arity = ArgumentArity.OneOrMore,
    };
    static readonly Option<Uri?> Server = DependencyOptions.Server();
    static readonly Option<string?> Journey = DependencyOptions.Journey();
    static readonly Option<string[]> Fail = DependencyOptions.Fail();
    static readonly Option<string?> Propose = DependencyOptions.Propose();
    static readonly Option<DependencyFormat> Format = DependencyOptions.Format();

    public static Command Create()
    {
        var command = new Command(
            "dependencies",
            "Say what journeys need, what that allows to be promised, and what breaks them."
        )
        {
            Paths,
            Server,
            Journey,
            Fail,
            Propose,
            Format,
        };
        command.SetAction(Run);
        return command;
    }

    static async Task<int> Run(ParseResult parsed, CancellationToken stop)
    {
        if (GivenDocuments.Read(parsed.GetRequiredValue(Paths)).Configuration is not { } configuration)
        {
            return ExitCode.Refused;
        }
        var graph = configuration.Dependencies;
        if (Unknown(graph, parsed.GetValue(Journey), parsed.GetRequiredValue(Fail)) is { } unknown)
        {
            await Console.Error.WriteLineAsync($"leeway: {unknown}");
            return ExitCode.NotFound;
        }
        return parsed.GetValue(Server) is { } server
            ? await ServerCall.Run(
                server,
                async client =>
                {
                    var slos = await client.Slos(stop);
                    return Show(parsed, graph, slo => Measured(slos, slo));
                },
                stop
            )
            : Show(parsed, graph, _ => null);
    }

    static int Show(ParseResult parsed, DependencyGraph graph, Func<string, Availability?> measured)
    {
        var journey = parsed.GetValue(Journey);
        var detail = DependencyView.Of(
            graph,
            measured,
            parsed.GetRequiredValue(Fail),
            journey is null ? null : [journey]
        );
        if (parsed.GetValue(Propose) is { } folder)
        {
            return RiskProposals.Write(folder, graph, detail);
        }
        Console.Out.Write(
            parsed.GetValue(Format) switch
            {
                DependencyFormat.Json => JsonSerializer.Serialize(detail, LeewayJson.Default.DependenciesDetail) + "\n",
                DependencyFormat.Dot => DotText.Of(DependencyDrawing.Of(detail)),
                DependencyFormat.Mermaid => MermaidText.Of(DependencyDrawing.Of(detail)),
                DependencyFormat.Svg => SvgDrawing.Of(DependencyDrawing.Of(detail)),
                DependencyFormat.Html => DependencyPage.Of(DependencyDrawing.Of(detail)),
                _ => DependencyText.Of(detail),
            }
        );
        return ExitCode.Success;
    }

    static string? Unknown(DependencyGraph graph, string? journey, string[] failed)
    {
        if (journey is not null && graph.Find(journey) is not { IsJourney: true })
        {
            var near = Documents.Reporting.Nearest.Remedy(journey, [.. graph.Journeys.Select(one => one.Name)]);
            return $"there is no journey '{journey}'; {near}";
        }
        return failed.FirstOrDefault(name => graph.Find(name) is null) is { } missing
            ? $"there is no Dependency '{missing}'; {Documents.Reporting.Nearest.Remedy(missing, [.. graph.Nodes.Select(one => one.Name)])}"
            : null;
    }

    static Availability? Measured(IReadOnlyList<SloSummary> slos, string name) =>
        slos.FirstOrDefault(slo => slo.Name == name && slo.Group is null)?.ErrorRatio is { } ratio
            ? Availability.Without(ratio)
            : null;
}
