namespace Leeway.Demo.Shop;

/// <summary>How a service is broken.</summary>
public enum FaultKind
{
    /// <summary>Requests are answered with status 500.</summary>
    Errors,

    /// <summary>Requests take half a second to a second longer.</summary>
    Latency,

    /// <summary>Requests are not answered at all; customers give up after a while.</summary>
    Hang,

    /// <summary>Instances are gone: nothing listens on their ports, and nobody counts what is refused.</summary>
    Crash,
}
