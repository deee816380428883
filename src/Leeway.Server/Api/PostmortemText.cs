using System.Globalization;
using System.Text;
using Leeway.Client;
using Leeway.Core.Time;
using Leeway.Server.Drawing;

namespace Leeway.Server.Api;

/// <summary>A post-mortem as Markdown: what is known is filled in, what only people know is asked.</summary>
static class PostmortemText
{
    /// <param name="courses">How it went, for each SLO that is to be shown.</param>
    /// <param name="addressOf">Where the chart of an SLO lies.</param>
    public static string Of(
        IncidentDetail incident,
        IReadOnlyList<IncidentCourse> courses,
        Func<string, string> addressOf
    )
    {
        var summary = incident.Summary;
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"# Post-mortem of incident {summary.Number}: {Plain(summary.Title)}\n\n"
        );
        text.Append("Status: draft. Blameless: it asks what made sense at the time, not who erred.\n\n");
        Facts(text, incident);
        text.Append("## Summary\n\n_What happened to users, in three sentences._\n\n");
        text.Append(
            "## What it cost\n\n| SLO | hurt from | until | bad events | of the window's budget |\n|---|---|---|---|---|\n"
        );
        foreach (var cost in incident.Costs)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {cost.Slo} | {At(cost.From)} | {At(cost.Until)} | {cost.BadEvents:#,0} | {Percent(cost.BudgetShare)} |\n"
            );
        }
        text.Append(courses.Count > 0 ? "\n## How it went\n\n" : "\n");
        text.AppendJoin("", courses.Select(course => IncidentCourseText.Of(course, addressOf(course.Slo))));
        text.Append("## Timeline\n\nAll times are UTC.\n\n");
        foreach (var (at, what) in Timeline(incident).OrderBy(one => one.At))
        {
            text.Append(CultureInfo.InvariantCulture, $"- {At(at)} {Plain(what)}\n");
        }
        text.Append(
            "\n## Why\n\n_What triggered it, and what had lain there for it to trigger? Why was it not seen before?_\n\n"
        );
        text.Append("## What went well, what went badly, where we were lucky\n\n_…_\n\n");
        Items(text, incident);
        Before(text, incident);
        return text.ToString();
    }

    static void Facts(StringBuilder text, IncidentDetail incident)
    {
        var summary = incident.Summary;
        text.Append(CultureInfo.InvariantCulture, $"- Service: {Or(summary.Service, "_which?_")}\n");
        text.Append(CultureInfo.InvariantCulture, $"- Fault class: {Or(summary.FaultClass, "_trigger and cause?_")}\n");
        text.Append(CultureInfo.InvariantCulture, $"- Detected by: {summary.Detection}\n");
        text.Append(CultureInfo.InvariantCulture, $"- Budget: {Percent(summary.BudgetShare)} of a window's\n");
        foreach (var phase in incident.Phases)
        {
            var length = phase.Seconds is { } seconds
                ? DurationText.Format(TimeSpan.FromSeconds(Math.Round(seconds)))
                : "not known";
            text.Append(
                CultureInfo.InvariantCulture,
                $"- {(phase.Phase == "impact" ? "Users were hurt for" : $"To {phase.Phase}")}: {length}\n"
            );
        }
        foreach (var owed in incident.Owed)
        {
            text.Append(CultureInfo.InvariantCulture, $"- Policy {owed.Policy} asks for: {Plain(owed.ToString())}\n");
        }
        text.Append('\n');
    }

    static IEnumerable<(DateTimeOffset At, string What)> Timeline(IncidentDetail incident)
    {
        var summary = incident.Summary;
        (DateTimeOffset? At, string What)[] times =
        [
            (summary.ImpactStart, "The first users are hurt."),
            (summary.Detected, "Detected."),
            (summary.Acknowledged, "Acknowledged."),
            (summary.Mitigated, "Mitigated."),
            (summary.ImpactEnd, "The last users are hurt."),
            (summary.Closed, "Closed."),
        ];
        return times
            .Where(one => one.At is not null)
            .Select(one => (one.At!.Value, one.What))
            .Concat(incident.Notes.Select(note => (note.At, $"{note.Text} ({note.Person})")));
    }

    static void Items(StringBuilder text, IncidentDetail incident)
    {
        text.Append("## Action items\n\n| | owner | due | priority |\n|---|---|---|---|\n");
        foreach (var item in incident.Items)
        {
            var done = item.Done is null ? "" : " (done)";
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {Plain(item.Text)}{done} | {Plain(Or(item.Owner, "_who?_"))} | {At(item.Due)} | P{item.Priority} |\n"
            );
        }
        text.Append(
            incident.Items.Count == 0 ? "| _What keeps it from coming again?_ | _who?_ | _when?_ | P0 |\n\n" : "\n"
        );
    }

    static void Before(StringBuilder text, IncidentDetail incident)
    {
        if (incident.Repeats is { } repeats)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"It repeats incident {repeats}, about which something is still to be done.\n\n"
            );
        }
        if (incident.Similar.Count > 0)
        {
            text.Append("## Similar incidents of before\n\n");
        }
        foreach (var one in incident.Similar)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"- {one.Number}, {At(one.Start)}: {Plain(one.Title)} ({Percent(one.BudgetShare)} of a window's budget; same {Plain(string.Join(", same ", one.Shared))})\n"
            );
        }
    }

    // What people and targets have written is text: it makes no tables, no links and no HTML.
    static string Plain(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace("|", "\\|", StringComparison.Ordinal)
            .Replace("[", "\\[", StringComparison.Ordinal)
            .ReplaceLineEndings(" ");

    static string Or(string text, string otherwise) => text.Length > 0 ? text : otherwise;

    static string At(DateTimeOffset? at) =>
        at?.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) ?? "–";

    static string Percent(double? share) =>
        share is { } part ? (part * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%" : "an unknown part";
}
