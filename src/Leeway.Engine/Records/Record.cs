namespace Leeway.Engine.Records;

/// <summary>Something that people wrote down, which no ledger could tell: who has taken an alert, who approved what.</summary>
/// <remarks>
/// Records are values: to change one, give the <see cref="RecordStore"/> what is to stand in its place. To add a kind:
/// 1. a sealed record of this type, its limits checked where they are set (<see cref="RecordText.Checked"/>);
/// 2. a line for it in <c>RecordContext.OnModelCreating</c>, which names its unique fields;
/// 3. a migration in the folder Migrations, like those there, which runs on both databases.
/// Its table, its audit and its export follow from that, and the tests tell if its migration does not make what it needs.
/// </remarks>
public abstract record Record
{
    /// <summary>Made by the store, of the time; empty before it is kept.</summary>
    public Guid Id { get; init; }

    /// <summary>1 at first, and one more with each change: a change is of one version, and is refused if there is another.</summary>
    public int Version { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it came to its version.</summary>
    public DateTimeOffset ChangedAt { get; init; }
}
