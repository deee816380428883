namespace Leeway.Server.Drawing;

/// <summary>Something that happened in the course of an incident.</summary>
/// <param name="Name">For people, for example <c>detected</c>.</param>
public sealed record CourseMark(string Name, DateTimeOffset At);
