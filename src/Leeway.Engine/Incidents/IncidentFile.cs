using Leeway.Engine.Records;

namespace Leeway.Engine.Incidents;

/// <summary>All that there is of one incident.</summary>
/// <param name="Parts">Those that were merged into it.</param>
/// <param name="Whole">The one that it was merged into; null if it stands for itself.</param>
/// <param name="Notes">Its own and those of its parts, by when it happened.</param>
/// <param name="Items">Its own and those of its parts, the most urgent first.</param>
/// <param name="Similar">Those of before that have most in common with it.</param>
/// <param name="Repeats">The last one of its class within 90 days, if something is still to be done about that; else null.</param>
/// <param name="Owed">What policies ask for because of it.</param>
public sealed record IncidentFile(
    IncidentStory Story,
    IReadOnlyList<Incident> Parts,
    Incident? Whole,
    IReadOnlyList<IncidentNote> Notes,
    IReadOnlyList<ActionItem> Items,
    IReadOnlyList<SimilarIncident> Similar,
    IncidentStory? Repeats,
    IReadOnlyList<IncidentObligation> Owed
);
