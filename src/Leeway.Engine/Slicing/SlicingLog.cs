using Microsoft.Extensions.Logging;

namespace Leeway.Engine.Slicing;

static partial class SlicingLog
{
    [LoggerMessage(
        1250,
        LogLevel.Error,
        "The slices of column {Column} could not be cut: {Reason}; they are at the next tick"
    )]
    public static partial void NotCut(this ILogger logger, int column, string reason);
}
