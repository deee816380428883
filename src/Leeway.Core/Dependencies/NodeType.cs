namespace Leeway.Core.Dependencies;

/// <summary>What a node of the graph stands for.</summary>
public enum NodeType
{
    /// <summary>Something that runs and that others need.</summary>
    Component,

    /// <summary>What a user does; its availability is what is asked for.</summary>
    Journey,
    Zone,
    Region,
    Pipeline,
    Dns,
    Certificate,
    Identity,
    Configuration,
    People,
    Vendor,
    Network,
}
