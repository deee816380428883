using System.CommandLine;
using Leeway.Cli;
using Leeway.Cli.Commands;

var root = new RootCommand("Leeway runs services by their error budgets.")
{
    DemoCommand.Create(),
    DemoShopCommand.Create(),
    ServeCommand.Create(),
    CheckCommand.Create(),
    AckCommand.Create(),
    SilenceCommand.Create(),
    IncidentCommand.Create(),
    ChangeCommand.Create(),
    StatusCommand.Create(),
    ExplainCommand.Create(),
    ReplayCommand.Create(),
    TargetCommand.Create(),
    AgreeCommand.Create(),
    PlanCommand.Create(),
    DependenciesCommand.Create(),
    GateCommand.Create(),
    PolicyCommand.Create(),
    PrometheusImportCommand.Create(),
    LedgerCommand.Create(),
    RecordsCommand.Create(),
    TokenCommand.Create(),
};
var parsed = root.Parse(args);
var misread = Misreading.Of(parsed);
if (misread.Count > 0)
{
    foreach (var problem in misread)
    {
        await Console.Error.WriteLineAsync($"leeway: {problem}");
    }
    await Console.Error.WriteLineAsync(
        $"'{Invocation.Text} --help' lists the commands; '{Invocation.Text} COMMAND --help' their options."
    );
    // A pipeline would take the usual code for a block.
    return parsed.CommandResult.Command.Name == GateCommand.Name ? GateExit.Inconclusive : ExitCode.Usage;
}
return await parsed.InvokeAsync();
