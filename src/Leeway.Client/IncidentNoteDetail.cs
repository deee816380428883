namespace Leeway.Client;

/// <summary>Something that happened in an incident.</summary>
/// <param name="Kind">note, opened, alertBegan, alertEnded, edited, merged, closed or reopened.</param>
public sealed record IncidentNoteDetail(DateTimeOffset At, string Kind, string Person, string Text);
