using System.Text.Json;
using CsCheck;
using Leeway.Core.Time;
using Leeway.Engine.Records;

namespace Leeway.Engine.Tests.Records;

/// <summary>The store against a dictionary, and its audit against the store.</summary>
public sealed class RecordLaws(Databases databases)
{
    static readonly Gen<(int Alert, int Version, string Note, bool Removes)[]> Lives = Gen.Select(
        Gen.Int[0, 3],
        Gen.Int[0, 4],
        Gen.String[Gen.Char["aß好\n\"\\{"], 0, 6],
        Gen.Int[0, 4].Select(die => die == 0)
    ).Array[1, 25];

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string> Both => Databases.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Whatever_is_done_the_records_are_those_of_a_dictionary_and_the_audit_tells_how_they_came_about(
        string database
    ) =>
        await Lives.SampleAsync(
            async life =>
            {
                using var home = await databases.Home(database);
                using var store = home.Open();
                var expected = new Dictionary<string, (int Version, string Note)>(StringComparer.Ordinal);
                foreach (var (alert, version, note, removes) in life)
                {
                    home.Clock.Advance(1.Seconds);
                    await Do(store, expected, $"{alert}", version, note, removes);
                }

                var kept = await store.List<Acknowledgement>(all => all, Stop);
                Assert.Equal(
                    expected.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => (one.Key, one.Value)),
                    kept.OrderBy(one => one.Alert, StringComparer.Ordinal)
                        .Select(one => (one.Alert, (one.Version, one.Note)))
                );
                Assert.Equal(
                    kept.Select(one => (one.Id, one.Note)).Order(),
                    Told(await store.List<AuditEntry>(all => all.OrderBy(entry => entry.Id), Stop)).Order()
                );
            },
            iter: 6,
            threads: 1
        );

    // Version 0 takes what nobody has; any other is the one that somebody believes to have seen.
    static async Task Do(
        RecordStore store,
        Dictionary<string, (int Version, string Note)> expected,
        string alert,
        int version,
        string note,
        bool removes
    )
    {
        var isThere = expected.TryGetValue(alert, out var before);
        if (version == 0)
        {
            var added = await store.Add(Some.Acknowledgement(alert, note), Some.Ada, Stop);
            Assert.Equal(isThere, added is null);
            expected.TryAdd(alert, (1, note));
            return;
        }
        var id = (await store.Find<Acknowledgement>(one => one.Alert == alert, Stop))?.Id ?? Guid.Empty;
        var change = removes
            ? await store.Remove<Acknowledgement>(id, version, Some.Bob, Stop)
            : await store.Change<Acknowledgement>(id, version, one => one with { Note = note }, Some.Bob, Stop);
        switch (change)
        {
            case RecordChange<Acknowledgement>.Missing:
                Assert.False(isThere);
                break;
            case RecordChange<Acknowledgement>.Stale(var current):
                Assert.Equal(before, (current.Version, current.Note));
                Assert.NotEqual(before.Version, version);
                break;
            default:
                Assert.Equal(before.Version, version);
                expected[alert] = (version + 1, note);
                if (removes)
                {
                    expected.Remove(alert);
                }
                break;
        }
    }

    static IEnumerable<(Guid Id, string Note)> Told(IEnumerable<AuditEntry> audit)
    {
        var notes = new Dictionary<Guid, string>();
        var texts = new Dictionary<Guid, string>();
        foreach (var entry in audit)
        {
            Assert.Equal(entry.Before, texts.GetValueOrDefault(entry.RecordId));
            notes.Remove(entry.RecordId);
            texts.Remove(entry.RecordId);
            if (entry.After is { } after)
            {
                texts[entry.RecordId] = after;
                notes[entry.RecordId] = JsonDocument.Parse(after).RootElement.GetProperty("note").GetString()!;
            }
        }
        return notes.Select(one => (one.Key, one.Value));
    }
}
