using System.CommandLine;
using Leeway.Client;

namespace Leeway.Cli.Commands.IncidentVerbs;

/// <summary>What may be told of a change, as options.</summary>
sealed class ChangeFields
{
    readonly Argument<string> _service = new("service") { Description = "the service that is changed" };
    readonly Option<string> _kind = new("--kind")
    {
        Description = "deployment (the default), configuration, rollback, mitigation, security or infrastructure",
        DefaultValueFactory = _ => "deployment",
    };
    readonly Option<string?> _release = new("--version") { Description = "the version that it brings" };
    readonly Option<string?> _author = new("--author") { Description = "who made it" };
    readonly Option<string?> _description = new("--description") { Description = "what it does" };
    readonly Option<string?> _started = new("--started") { Description = "when it began; now by default" };
    readonly Option<string?> _finished = new("--finished") { Description = "when it was done, perhaps now" };
    readonly Option<string?> _committed = new("--committed") { Description = "when its code was written" };
    readonly Option<string?> _reference = new("--reference")
    {
        Description = "its name elsewhere, under which it may be told of again",
    };
    readonly Option<string?> _person = IncidentOptions.Person();

    public void AddTo(Command command)
    {
        command.Add(_service);
        Option[] all = [_kind, _release, _author, _description, _started, _finished, _committed, _reference, _person];
        foreach (var option in all)
        {
            command.Add(option);
        }
    }

    public ChangeRequest Read(ParseResult parsed) =>
        new()
        {
            Service = parsed.GetValue(_service),
            Kind = parsed.GetValue(_kind),
            Version = parsed.GetValue(_release),
            Author = parsed.GetValue(_author),
            Description = parsed.GetValue(_description),
            StartedAt = parsed.GetValue(_started),
            FinishedAt = parsed.GetValue(_finished),
            CommittedAt = parsed.GetValue(_committed),
            Reference = parsed.GetValue(_reference),
            Person = parsed.GetValue(_person),
        };
}
