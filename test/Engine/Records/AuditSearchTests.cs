using Leeway.Core.Time;
using Leeway.Engine.Records;

namespace Leeway.Engine.Tests.Records;

public sealed class AuditSearchTests(Databases databases)
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string> Both => Databases.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task The_audit_is_found_by_kind_record_person_and_time_and_read_by_pages(string database)
    {
        using var home = await databases.Home(database);
        using var store = home.Open();
        var records = new List<Acknowledgement>();
        for (var minute = 0; minute < 7; minute++)
        {
            var by = minute % 2 == 0 ? Some.Ada : Some.Bob;
            records.Add((await store.Add(Some.Acknowledgement($"alert{minute}"), by, Stop))!);
            home.Clock.Advance(1.Minutes);
        }
        var approval = (await store.Add(Some.Approval(Some.Bob), Some.Bob, Stop))!;

        Assert.Equal([approval.Id], await Found(store, new AuditSearch { Kind = "approval" }));
        Assert.Equal([records[3].Id], await Found(store, new AuditSearch { RecordId = records[3].Id }));
        Assert.Equal(
            [records[6].Id, records[4].Id, records[2].Id, records[0].Id],
            await Found(store, new AuditSearch { Person = "Ada" })
        );
        Assert.Equal(
            [records[2].Id, records[1].Id],
            await Found(
                store,
                new AuditSearch { From = RecordHome.Noon + 1.Minutes, Until = RecordHome.Noon + 3.Minutes }
            )
        );
        var inPages = new List<AuditEntry>();
        await foreach (var entry in new AuditSearch { Limit = 3 }.All(store, Stop))
        {
            inPages.Add(entry);
        }
        Assert.Equal([approval.Id, .. records.Select(one => one.Id).Reverse()], inPages.Select(one => one.RecordId));
    }

    static async Task<IEnumerable<Guid>> Found(RecordStore store, AuditSearch search)
    {
        var (entries, next) = await search.In(store, Stop);
        Assert.Null(next);
        return entries.Select(entry => entry.RecordId);
    }
}
