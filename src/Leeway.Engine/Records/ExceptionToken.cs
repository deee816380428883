namespace Leeway.Engine.Records;

/// <summary>Somebody asks that a change may go out although a policy holds it up; it holds once all who must have approved.</summary>
public sealed record ExceptionToken : Record
{
    public const int ReasonMax = 1000;
    public const int ReleaseMax = 200;

    public required string Service { get; init; }

    /// <summary>What is to run; nothing else is let through.</summary>
    public required string Release
    {
        get;
        init => field = RecordText.Checked(value, ReleaseMax);
    }

    public required string Reason
    {
        get;
        init => field = RecordText.Checked(value, ReasonMax);
    }
    public required Person AskedBy { get; init; }

    /// <summary>The parties that must approve, as the policies said when it was asked for.</summary>
    public required IReadOnlyList<string> Needs { get; init; }

    /// <summary>The parties that have, in the order in which they did.</summary>
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>Who spoke for them, in the same order.</summary>
    public required IReadOnlyList<string> Approvers { get; init; }

    /// <summary>True once all have approved.</summary>
    public required bool IsGranted { get; init; }

    /// <summary>Until when it holds if it is granted; else until when it may be approved.</summary>
    public required DateTimeOffset Expires { get; init; }
}
