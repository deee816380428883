using System.CommandLine;
using Leeway.Cli.Commands.LedgerVerbs;

namespace Leeway.Cli.Commands;

/// <summary><c>leeway ledger VERB DATA</c>: looks at a ledger's folder, and brings counts out of it and into it.</summary>
static class LedgerCommand
{
    public static Command Create() =>
        new("ledger", "Look at a ledger: what it holds, whether it is whole; export and import counts.")
        {
            InfoCommand.Create(),
            VerifyCommand.Create(),
            ExportCommand.Create(),
            ImportCommand.Create(),
        };
}
