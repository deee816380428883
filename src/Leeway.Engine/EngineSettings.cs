using Leeway.Core.Time;
using Leeway.Documents;
using Leeway.Engine.Policies;
using Leeway.Ledger;

namespace Leeway.Engine;

/// <summary>What a running engine is told once.</summary>
public sealed record EngineSettings
{
    /// <summary>Files or folders of documents.</summary>
    public required IReadOnlyList<string> DocumentPaths { get; init; }

    /// <summary>The folder of the ledger, and of the records if no server has them; made if it is not there.</summary>
    public required string DataFolder { get; init; }

    /// <summary>What people have filed, which steps of policies wait for.</summary>
    public FiledCriteria Filed { get; init; } = new();

    /// <summary>Where the connection string of a PostgreSQL for the records is; null for a file in <see cref="DataFolder"/>.</summary>
    public SecretSource? Records { get; init; }

    /// <summary>How often counts are kept and alerts judged; a ledger keeps the tick that it began with.</summary>
    public TimeSpan Tick
    {
        get;
        init => field = new TickGrid(value).Length;
    } = 15.Seconds;

    /// <summary>Where people reach Leeway's pages, for links in what is told; null for no links.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>How long what is kept; may be another one at each start.</summary>
    public Retention Retention { get; init; } = Retention.Default;
}
