namespace Leeway.Engine.Records;

/// <summary>Somebody says that what a step of a policy waits for is done.</summary>
public sealed record StepRelease : Record
{
    public const int NoteMax = 2000;

    public required string Slo { get; init; }

    /// <summary>The exit criterion, for example <c>actionItemsFiled</c>.</summary>
    public required string Criterion { get; init; }
    public required Person Person { get; init; }

    /// <summary>What was done and where it is written.</summary>
    public required string Note
    {
        get;
        init => field = RecordText.Checked(value, NoteMax);
    }
    public required DateTimeOffset At { get; init; }
}
