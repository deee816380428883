namespace Leeway.Engine.Records;

/// <summary>Something that happened in an incident.</summary>
public sealed record IncidentNote : Record
{
    public const int TextMax = 10_000;

    public required Guid Incident { get; init; }
    public required NoteKind Kind { get; init; }

    /// <summary>When it happened; it may be written down later.</summary>
    public required DateTimeOffset At { get; init; }
    public required Person Person { get; init; }

    public required string Text
    {
        get;
        init => field = RecordText.Checked(value, TextMax);
    }

    /// <summary>What was told of which alert, by its key, so that it comes only once; null if it is not about an alert.</summary>
    public string? Alert { get; init; }
}
