using Microsoft.Extensions.Logging;

namespace Leeway.Engine;

/// <summary>What the engine's parts log.</summary>
static partial class EngineLog
{
    [LoggerMessage(
        1200,
        LogLevel.Error,
        "Could not judge {Slo}, because the ledger could not be read ({Reason}); it stands as it stood"
    )]
    public static partial void NotJudged(this ILogger logger, string slo, string reason);
}
