namespace Leeway.Server.Hosting;

/// <summary>What the server logs about itself.</summary>
public static partial class ServerLog
{
    [LoggerMessage(
        5000,
        LogLevel.Information,
        "Serving at {Address}: {Slos} SLOs on {Targets} targets and those of {Discoveries} discoveries, ledger in {Folder}"
    )]
    public static partial void Serving(
        this ILogger logger,
        string address,
        int slos,
        int targets,
        int discoveries,
        string folder
    );

    [LoggerMessage(5001, LogLevel.Warning, "The documents are odd in one place: {Problem}")]
    public static partial void OddDocument(this ILogger logger, string problem);

    [LoggerMessage(5002, LogLevel.Critical, "The engine failed, so the server stops; what was committed is kept")]
    public static partial void EngineFailed(this ILogger logger, Exception failure);
}
