using Leeway.Core.Incidents;

namespace Leeway.Engine.Records;

/// <summary>Something went wrong, and people, or an alert, knew.</summary>
/// <remarks>
/// What it cost and when it began and ended to hurt users is read from the ledger, and stands here only where people know better. What
/// happened is in its <see cref="IncidentNote"/>s.
/// </remarks>
public sealed record Incident : Record
{
    public const int TitleMax = 300;

    /// <summary>Of a name like a cause or a risk.</summary>
    public const int NameMax = 100;
    public const int SlosMax = 100;

    /// <summary>What people call it by: 1 of the first, and one more of each after it.</summary>
    public required int Number { get; init; }

    public required string Title
    {
        get;
        init => field = RecordText.Checked(value, TitleMax);
    }

    /// <summary>Of which service; empty if of none that is known.</summary>
    public required string Service { get; init; }

    /// <summary>Whose users were hurt, by the names of SLOs.</summary>
    public required IReadOnlyList<string> Slos
    {
        get;
        init =>
            field =
                value.Count <= SlosMax
                    ? value
                    : throw new ArgumentException($"An incident has at most {SlosMax} SLOs.", nameof(value));
    }

    /// <summary>When somebody, or an alert, knew.</summary>
    public required DateTimeOffset Detected { get; init; }

    /// <summary>When somebody took it on; null if nobody said so here. Acknowledging an alert of it says so too.</summary>
    public DateTimeOffset? Acknowledged { get; init; }
    public DateTimeOffset? Mitigated { get; init; }

    /// <summary>When nobody had to do anything any more; null while it is open.</summary>
    public DateTimeOffset? Closed { get; init; }

    /// <summary>When the first user was hurt, if people know better than the ledger.</summary>
    public DateTimeOffset? ImpactStart { get; init; }

    /// <summary>When no user was hurt any more, if people know better than the ledger.</summary>
    public DateTimeOffset? ImpactEnd { get; init; }

    /// <summary>The share of users that it hurt, if people know better than the ledger.</summary>
    public double? Impact { get; init; }

    public Trigger Trigger { get; init; }

    /// <summary>What was wrong, in a word of people's own; empty if nobody has said.</summary>
    public string Cause
    {
        get;
        init => field = RecordText.Checked(value, NameMax);
    } = "";
    public Detection Detection { get; init; }

    /// <summary>The risk that struck, by the name of its document; empty if nobody has said.</summary>
    public string Risk
    {
        get;
        init => field = RecordText.Checked(value, NameMax);
    } = "";

    /// <summary>The incident that it is a part of, and that counts in its place; null if it stands for itself.</summary>
    public Guid? MergedInto { get; init; }

    /// <summary>What it is called where it came from, so that it comes only once; null if it began here.</summary>
    public string? Reference { get; init; }

    public bool IsOpen => Closed is null && MergedInto is null;

    public FaultClass Fault => new(Trigger, Cause, Detection);
}
