using System.CommandLine;
using Leeway.Cli.Commands.RecordsVerbs;

namespace Leeway.Cli.Commands;

/// <summary><c>leeway records VERB</c>: what people wrote down.</summary>
static class RecordsCommand
{
    public static Command Create() =>
        new("records", "What people wrote down: acknowledgements, approvals and the rest, with who changed what.")
        {
            ExportCommand.Create(),
            CopyCommand.Create(),
        };
}
