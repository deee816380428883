using System.CommandLine;
using System.Net.Http.Headers;

namespace Leeway.Cli;

/// <summary>Who uses the command: by a token of theirs, or by the name that this machine knows them by.</summary>
static class Identity
{
    public const string Variable = "LEEWAY_TOKEN";

    static string? Token =>
        Environment.GetEnvironmentVariable(Variable)?.Trim() is { Length: > 0 } token ? token : null;

    /// <summary>An option for who does something; whoever has a token need not say it.</summary>
    public static Option<string?> Option(string name, string description) =>
        new(name)
        {
            Description = $"{description}; by default whose token {Variable} holds, or your name on this machine",
            DefaultValueFactory = _ => Token is null ? Environment.UserName : null,
        };

    /// <summary>Has every request say whose it is, if there is a token.</summary>
    public static void Introduce(HttpClient http)
    {
        if (Token is { } token)
        {
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }
    }

    /// <summary>Why the token cannot be one; null if there is none, or nothing is wrong with it.</summary>
    public static string? Trouble =>
        Token?.Any(letter => letter is <= ' ' or > '~') == true
            ? $"{Variable} is not a token: it holds spaces or letters that none has."
            : null;
}
