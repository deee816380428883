using System.CommandLine;
using System.Text.Json;
using Leeway.Client;

namespace Leeway.Cli.Commands.IncidentVerbs;

/// <summary><c>leeway incident show NUMBER</c>.</summary>
static class ShowVerb
{
    public static Command Create()
    {
        var number = IncidentOptions.Number();
        var server = SharedOptions.Server();
        var format = SharedOptions.Format();
        var command = new Command("show", "One incident: timeline, cost, action items, similar ones of before.")
        {
            number,
            server,
            format,
        };
        command.SetAction(
            (parsed, stop) =>
                Answers.Send(
                    parsed.GetValue(server)!,
                    client => client.Incidents.One(parsed.GetValue(number), stop),
                    LeewayJson.Default.IncidentDetail,
                    incident =>
                        parsed.GetValue(format) == OutputFormat.Json
                            ? JsonSerializer.Serialize(incident, LeewayJson.Default.IncidentDetail)
                            : string.Join('\n', Lines(incident)),
                    stop
                )
        );
        return command;
    }

    static IEnumerable<string> Lines(IncidentDetail incident)
    {
        var summary = incident.Summary;
        yield return ListVerb.Line(summary);
        yield return $"  users hurt from {Texts.Instant(summary.ImpactStart)} until {Texts.Instant(summary.ImpactEnd)}; by the ledger {Texts.Instant(incident.DerivedImpactStart)} to {Texts.Instant(incident.DerivedImpactEnd)}";
        yield return "  "
            + string.Join(", ", incident.Phases.Select(phase => $"{phase.Phase} {Texts.Duration(phase.Seconds)}"));
        foreach (var cost in incident.Costs)
        {
            yield return $"  {cost.Slo}: {Texts.Events(cost.BadEvents)} bad events, {Texts.Percent(cost.BudgetShare)} of the window's budget";
        }
        if (incident.MergedInto is { } whole)
        {
            yield return $"  a part of incident {whole}";
        }
        if (incident.Repeats is { } repeats)
        {
            yield return $"  repeats incident {repeats}, about which something is still to be done";
        }
        foreach (var owed in incident.Owed)
        {
            yield return $"  policy {owed.Policy} asks for: {owed}";
        }
        foreach (var note in incident.Notes)
        {
            yield return $"{Texts.Instant(note.At)} {note.Person}, {note.Kind}: {note.Text}";
        }
        foreach (var item in incident.Items)
        {
            yield return $"P{item.Priority} {(item.Done is null ? "to do" : "done")}: {item.Text} ({(item.Owner.Length > 0 ? item.Owner : "nobody yet")}{(item.Due is { } due ? $", due {Texts.Instant(due)}" : "")}) {item.Id}";
        }
        foreach (var one in incident.Similar)
        {
            yield return $"like incident {one.Number} of {Texts.Instant(one.Start)}: {one.Title} (same {string.Join(", same ", one.Shared)})";
        }
    }
}
