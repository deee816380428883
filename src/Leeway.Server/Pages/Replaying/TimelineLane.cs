namespace Leeway.Server.Pages.Replaying;

/// <summary>One strategy on the timeline.</summary>
/// <param name="Caption">Its name, and how many alerts of each severity were told, the most urgent first: the rows lie in that order.</param>
/// <param name="CaptionY">Where the words stand.</param>
/// <param name="Delays">From each event's beginning to its first alert, as a path.</param>
/// <param name="Missed">Marks of events of which no alert told.</param>
/// <param name="MissedY">Where they stand.</param>
public sealed record TimelineLane(
    string Caption,
    double CaptionY,
    IReadOnlyList<TimelineRow> Rows,
    string Delays,
    IReadOnlyList<TimelineLabel> Missed,
    double MissedY
);
