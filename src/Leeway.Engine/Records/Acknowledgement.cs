namespace Leeway.Engine.Records;

/// <summary>Somebody has taken an alert. There is at most one of each, so two people who take it at once learn of each other.</summary>
public sealed record Acknowledgement : Record
{
    public const int NoteMax = 2000;

    /// <summary>Which, from its beginning to its end: <see cref="Evaluating.Occasion.Id"/>.</summary>
    public required string Alert { get; init; }

    /// <summary>The SLO, with the group if only that burns.</summary>
    public required string Slo { get; init; }
    public required string Severity { get; init; }

    /// <summary>When the alert began.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>Who has it now.</summary>
    public required Person Person { get; init; }

    /// <summary>In their words; may be empty.</summary>
    public required string Note
    {
        get;
        init => field = RecordText.Checked(value, NoteMax);
    }
}
