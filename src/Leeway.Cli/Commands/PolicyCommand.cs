using System.CommandLine;
using Leeway.Cli.Commands.GateVerb;

namespace Leeway.Cli.Commands;

/// <summary><c>leeway policy</c>: what gates answered by the policies, and what people say against it.</summary>
static class PolicyCommand
{
    public static Command Create() =>
        new("policy", "What gates answered, exceptions from policies, and what their steps wait for.")
        {
            GateReportCommand.Create(),
            ExceptionCommands.List(),
            ExceptionCommands.Ask(),
            ExceptionCommands.Approve(),
            ExceptionCommands.Release(),
        };
}
