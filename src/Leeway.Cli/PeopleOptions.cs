using System.CommandLine;
using System.CommandLine.Parsing;
using System.Net;
using Leeway.Server.People;

namespace Leeway.Cli;

/// <summary>How a server knows who asks for a change.</summary>
sealed class PeopleOptions
{
    readonly Option<string?> _file = new("--people")
    {
        HelpName = "file",
        Description = "people and the hashes of their tokens, a line each as 'leeway token NAME' prints it",
    };

    readonly Option<IPNetwork[]> _proxies = new("--trust-proxy")
    {
        HelpName = "cidr",
        Description = "addresses of a proxy that says who asks, as 10.1.2.3/32; may be given several times",
        CustomParser = Networks,
    };

    readonly Option<string> _header = new("--person-header")
    {
        HelpName = "name",
        Description = "the header in which it does",
        DefaultValueFactory = _ => PeopleSettings.DefaultHeader,
    };

    public void AddTo(Command command)
    {
        command.Add(_file);
        command.Add(_proxies);
        command.Add(_header);
    }

    public PeopleSettings Of(ParseResult parsed) =>
        new()
        {
            File = parsed.GetValue(_file),
            TrustedProxies = parsed.GetValue(_proxies) ?? [],
            PersonHeader = parsed.GetRequiredValue(_header),
        };

    static IPNetwork[] Networks(ArgumentResult result)
    {
        var networks = new List<IPNetwork>();
        foreach (var token in result.Tokens)
        {
            if (IPNetwork.TryParse(token.Value, out var network))
            {
                networks.Add(network);
            }
            else
            {
                result.AddError(
                    $"'{token.Value}' is not a network of addresses; write for example '10.1.2.3/32' or '10.1.2.0/24'."
                );
            }
        }
        return [.. networks];
    }
}
