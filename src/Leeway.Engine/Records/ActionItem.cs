namespace Leeway.Engine.Records;

/// <summary>What is to be done so that an incident does not come again.</summary>
public sealed record ActionItem : Record
{
    public const int TextMax = 1000;
    public const int PriorityMax = 3;

    public required Guid Incident { get; init; }

    public required string Text
    {
        get;
        init => field = RecordText.Checked(value, TextMax);
    }

    /// <summary>Who answers for it; empty if nobody does yet.</summary>
    public required string Owner
    {
        get;
        init => field = RecordText.Checked(value, Person.NameMax);
    }

    /// <summary>0 before anything else, 3 when there is time.</summary>
    public required int Priority { get; init; }
    public DateTimeOffset? Due { get; init; }

    /// <summary>When it was done; null while it is open.</summary>
    public DateTimeOffset? Done { get; init; }
}
