using System.CommandLine;
using Leeway.Cli.Commands.AgreeVerb;

namespace Leeway.Cli.Commands;

/// <summary><c>leeway agree</c>: who agreed to which target, and a new yes.</summary>
static class AgreeCommand
{
    public static Command Create() =>
        new("agree", "Say who agreed to an SLO, add an approval, or check that all of them stand.")
        {
            ShowCommand.Create(),
            SignCommand.Create(),
            ApproveCommand.Create(),
            VerifyCommand.Create(),
        };
}
