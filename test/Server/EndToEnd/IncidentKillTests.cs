using System.Text.Json;
using Leeway.Core.Time;
using Leeway.Documents;
using Leeway.Engine.Records;
using Leeway.Engine.Tests.Servers;

namespace Leeway.Server.Tests.EndToEnd;

/// <summary>A real <c>leeway serve</c> is killed by SIGKILL again and again while three people write down incidents and changes.</summary>
/// <remarks><c>LEEWAY_KILLS</c> and <c>LEEWAY_SEED</c> as for the ledger's <see cref="KillTests"/>.</remarks>
public sealed class IncidentKillTests(ITestOutputHelper output)
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public Task Incidents_in_a_file_that_were_acknowledged_survive_and_none_is_half_there() =>
        KillAgainAndAgain(int.Parse(Environment.GetEnvironmentVariable("LEEWAY_KILLS") ?? "6"), null);

    [Fact]
    public async Task Incidents_in_PostgreSQL_that_were_acknowledged_survive_and_none_is_half_there()
    {
        await using var postgres = await PostgresServer.Start();

        await KillAgainAndAgain(2, postgres.ConnectionString("records"));
    }

    async Task KillAgainAndAgain(int kills, string? connectionString)
    {
        var seed = int.Parse(Environment.GetEnvironmentVariable("LEEWAY_SEED") ?? $"{Environment.TickCount}");
        output.WriteLine($"LEEWAY_SEED={seed}, {kills} kills");
        var random = new Random(seed);
        using var folder = new TestFolder().Write("app.yaml", Shop.Documents("127.0.0.1:1"));
        var server = connectionString is null
            ? null
            : new SecretSource.File(Path.Combine(folder.Documents, "..", "db"));
        if (server is not null)
        {
            await File.WriteAllTextAsync(server.Path, connectionString, Stop);
        }
        Scribe[] scribes =
        [
            new("ada", new Random(random.Next())),
            new("bob", new Random(random.Next())),
            new("cy", new Random(random.Next())),
        ];
        for (var kill = 1; kill <= kills; kill++)
        {
            var leeway = await LeewayProcess.Start(folder, null, server is null ? [] : ["--records", server.Path]);
            // The first answer of a process takes as long as hundreds after it.
            await scribes[0].Write(leeway.Client.Incidents);
            await Mortal.Live(
                leeway,
                random.Next(500, 2500).Milliseconds,
                [.. scribes.Select(Func<Task> (scribe) => () => scribe.Write(leeway.Client.Incidents))]
            );
            await Check(folder, server, [.. scribes.SelectMany(scribe => scribe.Kept)]);
        }
        var kept = scribes.SelectMany(scribe => scribe.Kept).CountBy(one => one.Kind).OrderBy(one => one.Key);
        output.WriteLine($"acknowledged: {string.Join(", ", kept)}");
        Assert.Equal(["action_item", "change", "incident", "incident_note"], kept.Select(one => one.Key));
    }

    static async Task Check(TestFolder folder, SecretSource? server, IReadOnlyList<(string Kind, string Text)> kept)
    {
        using var records = RecordStore.OpenToRead(folder.Data, server);
        var audit = await records.List<AuditEntry>(all => all.OrderBy(one => one.Version), Stop);
        var incidents = await records.List<Incident>(all => all.OrderBy(one => one.Number), Stop);
        var notes = await records.List<IncidentNote>(all => all, Stop);
        AllAcknowledged(kept, audit);
        AsAudited(
            audit,
            incidents,
            one => [("title", one.Title), ("cause", one.Cause), ("mergedInto", $"{one.MergedInto}")]
        );
        AsAudited(audit, notes, one => [("text", one.Text), ("incident", $"{one.Incident}")]);
        AsAudited(
            audit,
            await records.List<ActionItem>(all => all, Stop),
            one => [("text", one.Text), ("owner", one.Owner)]
        );
        AsAudited(audit, await records.List<Change>(all => all, Stop), one => [("description", one.Description)]);
        Assert.Equal(Enumerable.Range(1, incidents.Count), incidents.Select(one => one.Number));
        // What was done at once has one instant.
        foreach (var edit in audit.GroupBy(entry => entry.At))
        {
            Whole([.. edit], incidents, notes);
        }
    }

    static void AllAcknowledged(IReadOnlyList<(string Kind, string Text)> kept, IReadOnlyList<AuditEntry> audit)
    {
        var texts = audit.ToLookup(entry => entry.Kind, entry => entry.After!);
        var written = texts.ToDictionary(kind => kind.Key, kind => string.Join('\n', kind));
        Assert.All(kept, one => Assert.Contains(one.Text, written[one.Kind], StringComparison.Ordinal));
    }

    /// <summary>Each record has an entry for each of its versions, the last of which is what it is now; and each entry has a record.</summary>
    static void AsAudited<T>(
        IReadOnlyList<AuditEntry> audit,
        IReadOnlyList<T> all,
        Func<T, IEnumerable<(string Name, string Value)>> fields
    )
        where T : Engine.Records.Record
    {
        var kind = string.Concat(
            typeof(T).Name.Select((letter, at) => at > 0 && char.IsUpper(letter) ? $"_{letter}" : $"{letter}")
        );
        var entries = audit
            .Where(entry => string.Equals(entry.Kind, kind, StringComparison.OrdinalIgnoreCase))
            .ToLookup(entry => entry.RecordId);
        Assert.Equal(all.Select(one => one.Id).Order(), entries.Select(of => of.Key).Order());
        foreach (var one in all)
        {
            Assert.Equal(Enumerable.Range(1, one.Version), entries[one.Id].Select(entry => entry.Version));
            using var last = JsonDocument.Parse(entries[one.Id].Last().After!);
            Assert.All(
                fields(one),
                field => Assert.Equal(field.Value, last.RootElement.GetProperty(field.Name).GetString() ?? "")
            );
        }
    }

    /// <summary>Whoever touches an incident leaves a note, and of a merge both sides know.</summary>
    static void Whole(List<AuditEntry> edit, IReadOnlyList<Incident> incidents, IReadOnlyList<IncidentNote> notes)
    {
        var touched = edit.Where(entry => entry.Kind == "incident").Select(entry => entry.RecordId).ToHashSet();
        var note = notes.SingleOrDefault(one => edit.Exists(entry => entry.RecordId == one.Id));
        if (touched.Count == 0)
        {
            Assert.True(note is null or { Kind: NoteKind.Note });
            return;
        }
        Assert.NotNull(note);
        Assert.Contains(note.Incident, touched);
        if (note.Kind is NoteKind.Merged)
        {
            Assert.Contains(incidents, one => touched.Contains(one.Id) && one.MergedInto is not null);
        }
        else
        {
            Assert.Single(touched);
        }
    }
}
