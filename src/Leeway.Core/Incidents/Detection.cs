namespace Leeway.Core.Incidents;

/// <summary>How people came to know of a fault.</summary>
public enum Detection
{
    /// <summary>Nobody has said yet.</summary>
    Unknown,

    /// <summary>An alert told them.</summary>
    Alert,

    /// <summary>Somebody looked at a chart.</summary>
    Chart,
    Colleague,
    Customer,
}
