using System.CommandLine;
using Leeway.Client;

namespace Leeway.Cli.Commands.IncidentVerbs;

/// <summary>What may be written down of an incident, as options.</summary>
sealed class IncidentFields
{
    readonly Option<string?> _service = new("--service") { Description = "the service that it is of" };
    readonly Option<string[]> _slos = new("--slo") { Description = "an SLO that it hurts; may be given several times" };
    readonly Option<string?> _detected = At("--detected", "when somebody knew");
    readonly Option<string?> _acknowledged = At("--acknowledged", "when somebody took it on");
    readonly Option<string?> _mitigated = At("--mitigated", "when users were spared");
    readonly Option<string?> _impactStart = At(
        "--impact-start",
        "when the first user was hurt, if not as the ledger says"
    );
    readonly Option<string?> _impactEnd = At(
        "--impact-end",
        "when no user was hurt any more, if not as the ledger says"
    );
    readonly Option<double?> _impact = new("--impact") { Description = "the share of users that it hurt, like 0.4" };
    readonly Option<string?> _trigger = new("--trigger") { Description = "what set it off, like configuration" };
    readonly Option<string?> _cause = new("--cause") { Description = "what was wrong, in a word like bad-limit" };
    readonly Option<string?> _detection = new("--detection") { Description = "how people knew, like customer" };
    readonly Option<string?> _risk = new("--risk") { Description = "the name of the Risk that struck" };
    readonly Option<string?> _person = IncidentOptions.Person();

    public Option<Uri> Server { get; } = SharedOptions.Server();

    public void AddTo(Command command)
    {
        Option[] all =
        [
            _service,
            _slos,
            _detected,
            _acknowledged,
            _mitigated,
            _impactStart,
            _impactEnd,
            _impact,
            _trigger,
            _cause,
            _detection,
            _risk,
            _person,
            Server,
        ];
        foreach (var option in all)
        {
            command.Add(option);
        }
    }

    public IncidentRequest Read(ParseResult parsed) =>
        new()
        {
            Service = parsed.GetValue(_service),
            Slos = parsed.GetValue(_slos) is { Length: > 0 } slos ? slos : null,
            Detected = parsed.GetValue(_detected),
            Acknowledged = parsed.GetValue(_acknowledged),
            Mitigated = parsed.GetValue(_mitigated),
            ImpactStart = parsed.GetValue(_impactStart),
            ImpactEnd = parsed.GetValue(_impactEnd),
            Impact = parsed.GetValue(_impact),
            Trigger = parsed.GetValue(_trigger),
            Cause = parsed.GetValue(_cause),
            Detection = parsed.GetValue(_detection),
            Risk = parsed.GetValue(_risk),
            Person = parsed.GetValue(_person),
        };

    static Option<string?> At(string name, string what) =>
        new(name) { Description = $"{what}; an instant like 2026-03-01T12:00:00Z, or now" };
}
