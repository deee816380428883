using Leeway.Core.Incidents;
using Leeway.Core.Time;
using Leeway.Engine.Records;

namespace Leeway.Engine.Incidents;

/// <summary>What somebody changed about an incident, in words.</summary>
static class IncidentDifference
{
    /// <summary>What kind of note that is, and its text; empty if nothing is otherwise.</summary>
    public static (NoteKind Kind, string Text) Of(Incident before, Incident after)
    {
        var kind =
            before.Closed is null && after.Closed is not null ? NoteKind.Closed
            : before.Closed is not null && after.Closed is null ? NoteKind.Reopened
            : NoteKind.Edited;
        return (kind, string.Join("; ", Parts(before, after).Where(part => part.Before != part.After).Select(Text)));
    }

    static IEnumerable<(string Name, string Before, string After)> Parts(Incident before, Incident after)
    {
        yield return ("title", before.Title, after.Title);
        yield return ("service", before.Service, after.Service);
        yield return ("SLOs", string.Join(", ", before.Slos), string.Join(", ", after.Slos));
        yield return ("detected", At(before.Detected), At(after.Detected));
        yield return ("acknowledged", At(before.Acknowledged), At(after.Acknowledged));
        yield return ("mitigated", At(before.Mitigated), At(after.Mitigated));
        yield return ("closed", At(before.Closed), At(after.Closed));
        yield return ("impact start", At(before.ImpactStart), At(after.ImpactStart));
        yield return ("impact end", At(before.ImpactEnd), At(after.ImpactEnd));
        yield return ("impact", $"{before.Impact:0.####}", $"{after.Impact:0.####}");
        yield return ("trigger", FaultClass.WordOf(before.Trigger), FaultClass.WordOf(after.Trigger));
        yield return ("cause", before.Cause, after.Cause);
        yield return ("detection", FaultClass.WordOf(before.Detection), FaultClass.WordOf(after.Detection));
        yield return ("risk", before.Risk, after.Risk);
    }

    static string Text((string Name, string Before, string After) part) =>
        part switch
        {
            { After: "" } => $"{part.Name} no more {part.Before}",
            { Before: "" } or { Before: "unknown" } => $"{part.Name} {part.After}",
            _ => $"{part.Name} {part.After}, not {part.Before}",
        };

    static string At(DateTimeOffset? at) => at is { } instant ? InstantText.Format(instant) : "";
}
