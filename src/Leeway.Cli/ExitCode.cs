namespace Leeway.Cli;

/// <summary>What a script can tell from a command's end; documented in docs/reference/cli.md.</summary>
static class ExitCode
{
    public const int Success = 0;

    /// <summary>The documents, or a file of counts, hold errors.</summary>
    public const int Refused = 1;

    /// <summary>The command line cannot be understood.</summary>
    public const int Usage = 2;

    /// <summary>The server, the ledger or the address is not to be had.</summary>
    public const int Unavailable = 3;

    /// <summary>There is no SLO, alert or column of that name.</summary>
    public const int NotFound = 4;

    /// <summary>The server stopped because its engine failed; its log says why. Whoever watches it should start it again.</summary>
    public const int Failed = 5;

    /// <summary>The ledger is damaged.</summary>
    public const int Damaged = 6;
}
