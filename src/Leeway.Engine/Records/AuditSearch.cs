using System.Runtime.CompilerServices;

namespace Leeway.Engine.Records;

/// <summary>Which part of the audit; what is null holds nothing back.</summary>
public sealed record AuditSearch
{
    public const int LimitMax = 1000;

    public string? Kind { get; init; }
    public Guid? RecordId { get; init; }

    /// <summary>By the name, also Leeway's own.</summary>
    public string? Person { get; init; }
    public DateTimeOffset? From { get; init; }

    /// <summary>Entries before this instant.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>An entry: those that were written before it.</summary>
    public Guid? Before { get; init; }

    /// <summary>At most so many entries.</summary>
    public int Limit { get; init; } = LimitMax;

    /// <summary>The entries, the latest first, and what to search for before for those behind them; null if there are none.</summary>
    public async Task<(IReadOnlyList<AuditEntry> Entries, Guid? Next)> In(
        RecordStore records,
        CancellationToken cancellation
    )
    {
        // One more than is asked for tells whether there is more.
        var found = await records.List<AuditEntry>(all => Of(all).Take(Limit + 1), cancellation);
        return found.Count > Limit ? ([.. found.Take(Limit)], found[Limit - 1].Id) : (found, null);
    }

    /// <summary>All entries, a page at a time, the latest first.</summary>
    public async IAsyncEnumerable<AuditEntry> All(
        RecordStore records,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var search = this;
        do
        {
            var (entries, next) = await search.In(records, cancellation);
            foreach (var entry in entries)
            {
                yield return entry;
            }
            search = search with { Before = next };
        } while (search.Before is not null);
    }

    // An id begins with its time, so that ids of an instant stand together in the one order that both databases have.
    IQueryable<AuditEntry> Of(IQueryable<AuditEntry> all)
    {
        var entries = all;
        if (Kind is { } kind)
        {
            entries = entries.Where(one => one.Kind == kind);
        }
        if (RecordId is { } record)
        {
            entries = entries.Where(one => one.RecordId == record);
        }
        if (Person is { } name)
        {
            var person = Records.Person.Kept(name);
            entries = entries.Where(one => one.Person == person);
        }
        if (From is { } from)
        {
            entries = entries.Where(one => one.At >= from);
        }
        if (Until is { } until)
        {
            entries = entries.Where(one => one.At < until);
        }
        if (Before is { } before)
        {
            entries = entries.Where(one => one.Id < before);
        }
        return entries.OrderByDescending(one => one.Id);
    }
}
