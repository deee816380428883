using Leeway.Ledger;

namespace Leeway.Cli.Commands.LedgerVerbs;

/// <summary>Does something with a ledger, and says in one line why it cannot.</summary>
static class LedgerWork
{
    public static int Run(Func<int> work)
    {
        try
        {
            return work();
        }
        catch (Exception trouble) when (trouble is LedgerException or IOException or UnauthorizedAccessException)
        {
            return Refuse(trouble.Message, ExitCode.Unavailable);
        }
    }

    /// <summary>Says what is wrong; returns the exit code.</summary>
    public static int Refuse(string what, int exitCode)
    {
        Console.Error.WriteLine($"leeway: {what}");
        return exitCode;
    }
}
