using System.Net;
using Leeway.Client;
using Leeway.Documents;
using Leeway.Documents.Counts;

namespace Leeway.Cli.Commands.ReplayVerb;

/// <summary>Lets a server replay strategies over the ledger of one of its SLOs, or sweep it.</summary>
sealed class ServerReplay
{
    // Ten targets over thirteen months, on a machine that has other things to do.
    static readonly TimeSpan SweepPatience = TimeSpan.FromMinutes(5);

    /// <summary>An SLO's name, perhaps with a group behind it: <c>checkout{handler="/pay"}</c>.</summary>
    public required string Subject { get; init; }
    public required ReplayQuestion Question { get; init; }

    /// <summary>A file; null if there is none.</summary>
    public required string? Incidents { get; init; }

    /// <summary>True for better settings instead of a replay.</summary>
    public required bool IsSweep { get; init; }
    public required OutputFormat Format { get; init; }

    /// <returns>The exit code.</returns>
    public async Task<int> Run(Uri server, CancellationToken stop)
    {
        string? incidents = null;
        try
        {
            if (Incidents is not null && (incidents = await Read(Incidents, stop)) is null)
            {
                return ExitCode.Refused;
            }
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"leeway: {trouble.Message}");
            return ExitCode.Unavailable;
        }
        return await ServerCall.Run(
            server,
            client => Ask(client, incidents, stop),
            stop,
            IsSweep ? SweepPatience : null
        );
    }

    async Task<int> Ask(LeewayClient client, string? incidents, CancellationToken stop)
    {
        var brace = Subject.IndexOf('{', StringComparison.Ordinal);
        var name = brace < 0 ? Subject : Subject[..brace];
        var question = Question with { Group = brace < 0 ? null : Subject[brace..] };
        try
        {
            if (
                IsSweep
                    ? await client.Sweep(name, question, incidents, stop) is { } sweep && Print(sweep)
                    : await client.Replay(name, question, incidents, stop) is { } replay && Print(replay)
            )
            {
                return ExitCode.Success;
            }
        }
        catch (HttpRequestException refused)
            when (refused.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge)
        {
            await Console.Error.WriteLineAsync($"leeway: {refused.Message}");
            return ExitCode.Usage;
        }
        catch (HttpRequestException busy) when (busy.StatusCode is HttpStatusCode.ServiceUnavailable)
        {
            await Console.Error.WriteLineAsync($"leeway: {busy.Message}");
            return ExitCode.Unavailable;
        }
        await Console.Error.WriteLineAsync(
            $"leeway: there is no SLO '{Subject}'; '{Invocation.Text} status' lists those there are."
        );
        return ExitCode.NotFound;
    }

    bool Print(SweepDetail sweep)
    {
        SweepText.Print(sweep, Format);
        return true;
    }

    bool Print(ReplayDetail replay)
    {
        if (replay.IncidentsLeftOut > 0)
        {
            Report.Problems(
                [ReplayFiles.LeftOut(Incidents!, replay.IncidentsLeftOut, replay.From, replay.Until)],
                Console.Error
            );
        }
        ReplayText.Print(replay, Format);
        return true;
    }

    // Looked at before anything is sent, so that what is wrong is told with the file's name. Null if anything is.
    static async Task<string?> Read(string file, CancellationToken stop)
    {
        var text = await File.ReadAllTextAsync(file, stop);
        List<Problem> problems = [];
        _ = IncidentsReader.Read(new StringReader(text), file, problems);
        if (problems.Count == 0)
        {
            return text;
        }
        Report.Problems(problems, Console.Error);
        return null;
    }
}
