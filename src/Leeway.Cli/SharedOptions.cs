using System.CommandLine;
using Leeway.Core.Time;
using Leeway.Server.Hosting;

namespace Leeway.Cli;

/// <summary>Options that several commands have, each made anew for its command.</summary>
static class SharedOptions
{
    public static Option<OutputFormat> Format() =>
        new("--format")
        {
            // The library would show the names of the enumeration; text is its first, so it is the default.
            HelpName = "text|json",
            Description = "text for people (the default), json for scripts",
            CustomParser = Format,
        };

    static OutputFormat Format(System.CommandLine.Parsing.ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (text.Equals("json", StringComparison.OrdinalIgnoreCase))
        {
            return OutputFormat.Json;
        }
        if (!text.Equals("text", StringComparison.OrdinalIgnoreCase))
        {
            result.AddError($"'{text}' is not a format; write text or json.");
        }
        return OutputFormat.Text;
    }

    public static Option<Uri> Server() =>
        new("--server")
        {
            Description = "the server's address",
            DefaultValueFactory = _ => ServeSettings.DefaultListen,
            CustomParser = Address,
        };

    /// <summary>Reads a length of time, or says what one looks like.</summary>
    public static TimeSpan? Duration(System.CommandLine.Parsing.ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (!DurationText.TryParse(text, out var duration) || duration <= TimeSpan.Zero)
        {
            result.AddError($"'{text}' is no duration; write for example '30d' or '1m'.");
        }
        return duration;
    }

    /// <summary>Reads an http or https address, or says what one looks like.</summary>
    public static Uri Address(System.CommandLine.Parsing.ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        {
            return address;
        }
        result.AddError($"'{text}' is not an address; write for example 'http://127.0.0.1:9477'.");
        return ServeSettings.DefaultListen;
    }

    /// <summary>Reads an address to listen at: http, without a path.</summary>
    public static Uri ListenAddress(System.CommandLine.Parsing.ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (
            Uri.TryCreate(text, UriKind.Absolute, out var address)
            && address.Scheme == "http"
            && address.PathAndQuery == "/"
            && address.UserInfo.Length == 0
        )
        {
            return address;
        }
        result.AddError(
            $"Leeway cannot listen at '{text}'; write http, a host and a port, for example 'http://127.0.0.1:9477'. For https put a reverse proxy in front."
        );
        return ServeSettings.DefaultListen;
    }
}
