using System.Net;
using DnsClient;
using Leeway.Core.Series;
using Leeway.Core.Time;
using Leeway.Documents;

namespace Leeway.Engine.Discovering;

/// <summary>Targets that name servers are asked for: hosts with ports, or addresses.</summary>
/// <param name="timeout">How long a server has for an answer; it is asked twice.</param>
sealed class DnsLists(TimeSpan timeout)
{
    // Asked over UDP, and over TCP where an answer does not fit. Nothing is remembered: refreshInterval says how old a list may be.
    readonly LookupClient _client = new(
        new LookupClientOptions(new IPEndPoint(IPAddress.Loopback, 53))
        {
            Timeout = timeout,
            Retries = 1,
            UseCache = false,
        }
    );

    /// <exception cref="FormatException">No server could say what the name stands for; why, it says.</exception>
    public Task<IReadOnlyList<TargetGroup>> Ask(TargetDiscovery.Dns source, CancellationToken stop)
    {
        var servers = source.Server is { } server
            ? new ResolvConf([server], Search: [], Dots: 0)
            : ResolvConf.Parse(File.ReadAllText(ResolvConf.SystemPath));
        return Ask(source, servers, stop);
    }

    /// <summary>As a Prometheus asks: the first name that exists counts, and one that nobody knows has no targets.</summary>
    public async Task<IReadOnlyList<TargetGroup>> Ask(
        TargetDiscovery.Dns source,
        ResolvConf servers,
        CancellationToken stop
    )
    {
        string? failure = null;
        foreach (var name in servers.NamesOf(source.Name))
        {
            var (answer, reason) = await AskAny(name, source.Type, servers.Servers, stop);
            if (answer is { HasError: false })
            {
                return Groups(source, answer);
            }
            failure ??= reason;
        }
        return failure is null ? [] : throw new FormatException(failure);
    }

    // Servers are asked one by one, because only the first that knows about the name is to be believed.
    async Task<(IDnsQueryResponse? Answer, string? Failure)> AskAny(
        string name,
        string type,
        IReadOnlyList<IPEndPoint> servers,
        CancellationToken stop
    )
    {
        var failure = $"no name server is named in {ResolvConf.SystemPath}; name one with 'server'";
        foreach (var server in servers)
        {
            try
            {
                var answer = await _client.QueryServerAsync(
                    [new NameServer(server)],
                    name,
                    Enum.Parse<QueryType>(type),
                    cancellationToken: stop
                );
                var code = answer.Header.ResponseCode;
                if (code is DnsHeaderResponseCode.NoError or DnsHeaderResponseCode.NotExistentDomain)
                {
                    return (answer, null);
                }
                failure = $"{server} answered {code} for {name.TrimEnd('.')}";
            }
            catch (Exception trouble) when (trouble is not ArgumentException && !stop.IsCancellationRequested)
            {
                // Whatever one server does, the next is asked.
                failure = $"{server} gave no answer for {name.TrimEnd('.')}: {Reason(trouble)}";
            }
        }
        return (null, failure);
    }

    // The library's own messages hold numbers that are others each time, so that the log would repeat them.
    string Reason(Exception trouble) =>
        trouble switch
        {
            DnsResponseException { InnerException: OperationCanceledException } =>
                $"nothing came within {DurationText.Format(timeout)}",
            DnsResponseException { InnerException: { } cause } => cause.Message,
            DnsResponseException response => response.DnsError,
            _ => "what it sent cannot be read",
        };

    static IReadOnlyList<TargetGroup> Groups(TargetDiscovery.Dns source, IDnsQueryResponse answer)
    {
        var labels = new LabelSet([new Label("__meta_dns_name", source.Name)]);
        if (source.Type == "SRV")
        {
            return
            [
                .. answer
                    .Answers.SrvRecords()
                    .Select(record => (Target: record.Target.Value, record.Port))
                    .Where(record => record.Target != ".") // RFC 2782: decidedly not available at this domain
                    .Distinct()
                    .Order()
                    .Select(record => Group(labels, record.Target, record.Port)),
            ];
        }
        var addresses = answer
            .Answers.AddressRecords()
            .Select(record => new IPEndPoint(record.Address, source.Port).ToString())
            .Order(StringComparer.Ordinal);
        return [new TargetGroup([.. addresses], labels)];
    }

    static TargetGroup Group(LabelSet labels, string target, ushort port) =>
        new(
            [$"{target.TrimEnd('.')}:{port}"],
            labels.With(
                new Label("__meta_dns_srv_record_target", target),
                new Label("__meta_dns_srv_record_port", $"{port}")
            )
        );
}
