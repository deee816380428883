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

    [LoggerMessage(
        1201,
        LogLevel.Warning,
        "Forgot that adjustment {Name} was in force since {Since}: the audit holds {Max} entries, and this was revoked first"
    )]
    public static partial void AdjustmentForgotten(this ILogger logger, string name, DateTimeOffset since, int max);
}
