namespace Leeway.Engine.Records;

/// <summary>Whether the database of the records is to be had.</summary>
public abstract record RecordHealth
{
    RecordHealth() { }

    public sealed record Reachable : RecordHealth
    {
        public static Reachable Instance { get; } = new();
    }

    /// <summary>Nothing can be read or written; it is looked for again and again.</summary>
    /// <param name="Reason">Why, without a stop; names servers and people, and holds no secret.</param>
    public sealed record Away(DateTimeOffset Since, string Reason) : RecordHealth;
}
