using Leeway.Core.Changes;
using Leeway.Core.Time;
using Leeway.Documents;
using Leeway.Engine.Incidents;
using Leeway.Engine.Records;
using Leeway.Engine.Tests.Servers;
using Leeway.Ledger.Disk;

namespace Leeway.Server.Tests.EndToEnd;

/// <summary>All records and their audit go from the data folder into a real PostgreSQL, and back into another folder.</summary>
public sealed class RecordCopyTests
{
    static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    static readonly Person Ada = Person.Named("Ada");

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Records_are_the_same_in_PostgreSQL_and_back_in_a_folder()
    {
        await using var postgres = await PostgresServer.Start();
        using var folder = new TestFolder();
        using var other = new TestFolder();
        Directory.CreateDirectory(folder.Data);
        Directory.CreateDirectory(other.Data);
        var file = Path.Combine(folder.Documents, "..", "db");
        await File.WriteAllTextAsync(file, postgres.ConnectionString("records"), Stop);
        await Write(folder.Data);

        var (code, said) = await CommandLine.Run("records", "copy", folder.Data, "--to", file);
        Assert.True(code == 0, said);
        Assert.Matches(
            "^Copied [0-9,.]+ records, entries of the audit among them. Start Leeway with '--records ",
            said
        );
        var (back, also) = await CommandLine.Run("records", "copy", other.Data, "--from", file);
        Assert.True(back == 0, also);

        var before = await CommandLine.Run("records", "export", folder.Data);
        Assert.Contains(
            "\"title\":\"Payments are slow\"",
            before.Output.Replace("\\\"", "\"", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.Equal(before, await CommandLine.Run("records", "export", folder.Data, "--records", file));
        Assert.Equal(before, await CommandLine.Run("records", "export", other.Data));
        foreach (
            var (data, server) in ((string, SecretSource?)[])
                [(folder.Data, new SecretSource.File(file)), (other.Data, null)]
        )
        {
            await Same<Incident>(folder.Data, data, server);
            await Same<IncidentNote>(folder.Data, data, server);
            await Same<ActionItem>(folder.Data, data, server);
            await Same<Change>(folder.Data, data, server);
        }
        // What was copied goes on: the next incident has the next number.
        using var store = RecordStore.Open(other.Data, null, TimeProvider.System);
        Assert.Equal(3, (await new IncidentDesk(store).Open(Draft("The next"), Ada, Stop))!.Number);
    }

    [Fact]
    public async Task Nothing_is_mixed_nor_taken_from_a_Leeway_that_runs()
    {
        await using var postgres = await PostgresServer.Start();
        using var folder = new TestFolder();
        Directory.CreateDirectory(folder.Data);
        var file = Path.Combine(folder.Documents, "..", "db");
        await File.WriteAllTextAsync(file, postgres.ConnectionString("records"), Stop);
        string[] copy = ["records", "copy", folder.Data, "--to", file];

        Assert.Equal(2, (await CommandLine.Run("records", "copy", folder.Data)).ExitCode);
        Assert.Contains("There is no ", (await CommandLine.Run(copy)).Output, StringComparison.Ordinal);
        await Write(folder.Data);
        using (new RealDisk(folder.Data).Claim())
        {
            var (claimed, why) = await CommandLine.Run(copy);
            Assert.Equal(3, claimed);
            Assert.Contains("is open already", why, StringComparison.Ordinal);
        }
        Assert.Equal(0, (await CommandLine.Run(copy)).ExitCode);
        var (again, mixed) = await CommandLine.Run(copy);
        Assert.Equal(3, again);
        Assert.Contains("copy into an empty database", mixed, StringComparison.Ordinal);
        Assert.Contains(
            "copy into an empty database",
            (await CommandLine.Run("records", "copy", folder.Data, "--from", file)).Output,
            StringComparison.Ordinal
        );
        await postgres.Stop();
        var (away, reason) = await CommandLine.Run(copy);
        Assert.Equal(3, away);
        Assert.Contains("cannot be opened: Failed to connect", reason, StringComparison.Ordinal);
        Assert.DoesNotContain(PostgresServer.Password, reason, StringComparison.Ordinal);
    }

    static async Task Write(string data)
    {
        using var store = RecordStore.Open(data, null, TimeProvider.System);
        var desk = new IncidentDesk(store);
        var first = (await desk.Open(Draft("Payments are slow"), Ada, Stop))!;
        await desk.Open(Draft("„Ja“, 好 🚒\n\tI look"), Ada, Stop);
        await desk.Edit(1, null, one => one with { Impact = 0.1, Mitigated = Noon }, Noon, Ada, Stop);
        await desk.AddItem(
            2,
            new ActionItem
            {
                Incident = default,
                Text = "Test it",
                Owner = "Bob",
                Priority = 0,
            },
            Ada,
            Stop
        );
        await desk.Merge(2, 1, Noon, Person.Named("Bob"), Stop);
        await store.Add(
            new Change
            {
                Service = "app",
                Kind = ChangeKind.Rollback,
                Started = Noon + TimeSpan.FromTicks(7),
            },
            Ada,
            Stop
        );
        // More than goes at a time.
        await using var edit = store.Edit(Ada);
        foreach (var number in Enumerable.Range(1, 1100))
        {
            edit.Add(
                new IncidentNote
                {
                    Incident = first.Id,
                    Kind = NoteKind.Note,
                    At = Noon + number.Seconds,
                    Person = Ada,
                    Text = $"Still looking, {number}",
                }
            );
        }
        Assert.Equal(SaveOutcome.Saved, await edit.Save(Stop));
    }

    static async Task Same<T>(string folder, string data, SecretSource? server)
        where T : Engine.Records.Record
    {
        using var left = RecordStore.OpenToRead(folder, null);
        using var right = RecordStore.OpenToRead(data, server);
        // The text, since lists are equal only if they are the same one.
        Assert.Equal(
            (await left.List<T>(all => all.OrderBy(one => one.Id), Stop)).Select(one => one.ToString()),
            (await right.List<T>(all => all.OrderBy(one => one.Id), Stop)).Select(one => one.ToString())
        );
    }

    static Incident Draft(string title) =>
        new()
        {
            Number = 0,
            Title = title,
            Service = "app",
            Slos = [Shop.Slo],
            Detected = Noon,
        };
}
