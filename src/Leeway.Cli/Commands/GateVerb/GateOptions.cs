using System.CommandLine;
using System.Text.Json;
using Leeway.Client;
using Leeway.Core.Changes;

namespace Leeway.Cli.Commands.GateVerb;

/// <summary>How the change that a gate is asked about is told: in a file, by options, or by both, of which the options go before.</summary>
sealed class GateOptions
{
    // More than any description.
    const int FileBytesMax = 100_000;

    public Argument<string> Service { get; } = new("SERVICE") { Description = "the service that is to change" };

    public Option<string?> Change { get; } =
        new("--change") { Description = "a JSON file that describes the change; '-' reads it from standard input" };

    public Option<string?> Kind { get; } = KindOption();
    public Option<string?> Version { get; } = new("--version") { Description = "what is to run, for example v42" };
    public Option<string?> Author { get; } = new("--author") { Description = "who makes the change" };
    public Option<double?> Canary { get; } =
        new("--canary") { Description = "the share of the traffic that sees it first, for example 0.05" };

    /// <returns>Null after saying what is wrong with the file.</returns>
    public async Task<GateRequest?> Read(ParseResult parsed)
    {
        var request = new GateRequest();
        if (parsed.GetValue(Change) is { } path && await Read(path) is var read)
        {
            if (read is null)
            {
                return null;
            }
            request = read;
        }
        return request with
        {
            Kind = parsed.GetValue(Kind) ?? request.Kind,
            Version = parsed.GetValue(Version) ?? request.Version,
            Author = parsed.GetValue(Author) ?? request.Author,
            Canary = parsed.GetValue(Canary) is { } share ? new CanaryRequest(share) : request.Canary,
        };
    }

    static async Task<GateRequest?> Read(string path)
    {
        try
        {
            var text = path == "-" ? await Console.In.ReadToEndAsync() : await File.ReadAllTextAsync(path);
            if (text.Length > FileBytesMax)
            {
                throw new JsonException($"It has more than {FileBytesMax} characters.");
            }
            return JsonSerializer.Deserialize(text, LeewayJson.Default.GateRequest)
                ?? throw new JsonException("It is null.");
        }
        catch (JsonException trouble)
        {
            var place = trouble.LineNumber is { } line ? $":{line + 1}:{trouble.BytePositionInLine + 1}" : "";
            await Console.Error.WriteLineAsync(
                $"leeway: {path}{place}: {trouble.Message.Split(" Path:")[0]} Write for example {{\"kind\": \"deployment\", \"version\": \"v42\"}}."
            );
            return null;
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"leeway: {path} cannot be read: {trouble.Message}");
            return null;
        }
    }

    static Option<string?> KindOption()
    {
        var option = new Option<string?>("--kind") { Description = string.Join(", ", ChangeKinds.Names) };
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !ChangeKinds.TryParse(token.Value, out _)))
            {
                result.AddError(
                    $"'{token.Value}' is no kind of change; write one of {string.Join(", ", ChangeKinds.Names)}."
                );
            }
        });
        return option;
    }
}
