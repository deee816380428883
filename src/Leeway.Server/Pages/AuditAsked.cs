using Leeway.Client;
using Leeway.Core.Time;
using Leeway.Engine.Records;
using Leeway.Server.Api;

namespace Leeway.Server.Pages;

/// <summary>What is searched for in the audit, as somebody has typed it.</summary>
public sealed record AuditAsked(
    string? Kind,
    string? Person,
    string? Record,
    string? From,
    string? Until,
    string? Before
)
{
    /// <summary>What was found, or what is wrong with the question.</summary>
    public static async Task<AuditPageView> View(RecordStore records, AuditAsked asked)
    {
        var problems = new List<string>();
        var query = asked.Query(problems);
        if (problems.Count > 0)
        {
            return AuditPageView.Nothing with { Problems = problems };
        }
        try
        {
            var search = AuditEndpoint.Read(query, []);
            var (entries, next) = await search.In(records, CancellationToken.None);
            return AuditPageView.Of(new AuditAnswer([.. entries.Select(AuditView.Of)], next), query);
        }
        catch (RecordException trouble)
        {
            return AuditPageView.Nothing with { Problems = [trouble.Message] };
        }
    }

    AuditQuery Query(List<string> problems) =>
        new()
        {
            Kind = Kind,
            Person = Person,
            Record = Id(Record, problems),
            From = Instant(From, problems),
            Until = Instant(Until, problems),
            Before = Id(Before, problems),
        };

    static Guid? Id(string? text, List<string> problems)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }
        if (Guid.TryParse(text, out var id))
        {
            return id;
        }
        problems.Add($"'{text}' is not the id of a record.");
        return null;
    }

    static DateTimeOffset? Instant(string? text, List<string> problems)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }
        if (InstantText.TryParse(text, out var instant))
        {
            return instant;
        }
        problems.Add($"'{text}' is no instant; write for example '2026-03-01T12:00:00Z'.");
        return null;
    }
}
