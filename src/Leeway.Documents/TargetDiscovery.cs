using System.Net;

namespace Leeway.Documents;

/// <summary>Where targets are found that come and go without a change of the documents.</summary>
public abstract record TargetDiscovery
{
    TargetDiscovery() { }

    /// <summary>Lists of targets in files, JSON or YAML as Prometheus' file_sd has them; read anew whenever they change.</summary>
    /// <param name="Pattern">A path whose last part may hold a <c>*</c>; relative paths begin at the document's folder.</param>
    public sealed record Files(string Pattern) : TargetDiscovery;

    /// <summary>A list of targets as JSON, as Prometheus' http_sd has it.</summary>
    public sealed record Http(Uri Url, TimeSpan Every, HttpAccess Access) : TargetDiscovery;

    /// <summary>All that a DNS name stands for.</summary>
    /// <param name="Type">SRV: hosts, each with its port. A or AAAA: addresses.</param>
    /// <param name="Port">That of addresses; 0 with SRV records, which bring their own.</param>
    public sealed record Dns(string Name, string Type, int Port, TimeSpan Every) : TargetDiscovery
    {
        /// <summary>The name server that is asked; null for those of the system.</summary>
        public IPEndPoint? Server { get; init; }
    }
}
