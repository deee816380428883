using Leeway.Core.Changes;

namespace Leeway.Engine.Records;

/// <summary>Somebody changed a service: a deployment, a setting, a roll-back.</summary>
public sealed record Change : Record
{
    public const int NameMax = 200;
    public const int DescriptionMax = 2000;

    public required string Service { get; init; }
    public required ChangeKind Kind { get; init; }

    /// <summary>Which version it brought, in words of the service's own; empty if nobody said.</summary>
    public string Release
    {
        get;
        init => field = RecordText.Checked(value, NameMax);
    } = "";

    /// <summary>Who made it; empty if nobody said. Who told of it is in the audit.</summary>
    public string Author
    {
        get;
        init => field = RecordText.Checked(value, NameMax);
    } = "";

    public string Description
    {
        get;
        init => field = RecordText.Checked(value, DescriptionMax);
    } = "";

    public required DateTimeOffset Started { get; init; }
    public DateTimeOffset? Finished { get; init; }

    /// <summary>When its code was written.</summary>
    public DateTimeOffset? Committed { get; init; }

    /// <summary>What it is called where it came from, so that it comes only once; null if it has no such name.</summary>
    public string? Reference { get; init; }

    /// <summary>What is reckoned with.</summary>
    public ServiceChange What => new(Service, Kind, Started, Finished, Committed);
}
