using Leeway.Core.Time;
using Leeway.Engine.Records;

namespace Leeway.Engine.Tests.Records;

public sealed class RecordStoreTests(Databases databases)
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string> Both => Databases.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_was_kept_is_there_to_the_letter_after_a_restart(string database)
    {
        using var home = await databases.Home(database);
        Acknowledgement kept;
        using (var store = home.Open())
        {
            kept = (await store.Add(Some.Acknowledgement(note: "„Ja“, 好 🚒\n\tI look"), Some.Ada, Stop))!;
        }
        using var again = home.Open();

        var read = await again.Find<Acknowledgement>(one => one.Alert == kept.Alert, Stop);

        Assert.Equal(kept, read);
        Assert.Equal((1, RecordHome.Noon, RecordHome.Noon), (kept.Version, kept.CreatedAt, kept.ChangedAt));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Every_change_is_audited_with_who_when_before_and_after(string database)
    {
        using var home = await databases.Home(database);
        using var store = home.Open();
        var kept = (await store.Add(Some.Acknowledgement(), Some.Ada, Stop))!;
        home.Clock.Advance(1.Minutes);
        var changed = await store.Change<Acknowledgement>(
            kept.Id,
            1,
            one => one with { Person = Some.Bob, Note = "mine now" },
            Some.Bob,
            Stop
        );
        home.Clock.Advance(1.Minutes);
        await store.Remove<Acknowledgement>(kept.Id, 2, Person.Leeway, Stop);

        var audit = await store.List<AuditEntry>(all => all.OrderBy(entry => entry.At), Stop);

        Assert.Equal(
            [
                (RecordHome.Noon, "Ada", AuditAct.Added, 1),
                (RecordHome.Noon + 1.Minutes, "Bob", AuditAct.Changed, 2),
                (RecordHome.Noon + 2.Minutes, "leeway", AuditAct.Removed, 2),
            ],
            audit.Select(entry => (entry.At, entry.Person.Name, entry.Act, entry.Version))
        );
        Assert.All(audit, entry => Assert.Equal(("acknowledgement", kept.Id), (entry.Kind, entry.RecordId)));
        var (added, handed, removed) = (audit[0], audit[1], audit[2]);
        Assert.Null(added.Before);
        Assert.Equal(added.After, handed.Before);
        Assert.Equal(handed.After, removed.Before);
        Assert.Null(removed.After);
        Assert.Equal(
            $$"""{"id":"{{kept.Id}}","alert":"0123456789abcdef","changedAt":"2026-03-01T12:01:00Z","createdAt":"2026-03-01T12:00:00Z","note":"mine now","person":"Bob","severity":"page","since":"2026-03-01T11:59:59.8765433Z","slo":"orders","version":2}""",
            handed.After
        );
        Assert.Equal(
            (2, RecordHome.Noon + 1.Minutes),
            changed is RecordChange<Acknowledgement>.Done(var now) ? (now.Version, now.ChangedAt) : default
        );
        Assert.Empty(await store.List<Acknowledgement>(all => all, Stop));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Of_two_who_edit_a_version_at_once_one_does_and_the_other_is_shown_what_is_there(string database)
    {
        using var home = await databases.Home(database);
        using var store = home.Open();
        var kept = (await store.Add(Some.Acknowledgement(), Some.Ada, Stop))!;
        for (var version = 1; version <= 20; version++)
        {
            var seen = version;
            var outcomes = await Task.WhenAll(
                new[] { Some.Ada, Some.Bob }.Select(person =>
                    Task.Run(
                        () =>
                            store.Change<Acknowledgement>(
                                kept.Id,
                                seen,
                                one => one with { Person = person, Note = $"{person} {seen}" },
                                person,
                                Stop
                            ),
                        Stop
                    )
                )
            );
            var done = Assert.Single(outcomes.OfType<RecordChange<Acknowledgement>.Done>()).Record;
            var stale = Assert.Single(outcomes.OfType<RecordChange<Acknowledgement>.Stale>()).Current;
            Assert.Equal(done, stale);
            Assert.Equal(version + 1, done.Version);
        }
        Assert.Equal(21, (await store.List<AuditEntry>(all => all, Stop)).Count);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Of_many_who_take_an_alert_at_once_one_has_it(string database)
    {
        using var home = await databases.Home(database);
        using var store = home.Open();

        var taken = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(n =>
                    Task.Run(() => store.Add(Some.Acknowledgement(note: $"{n}"), Person.Named($"p{n}"), Stop), Stop)
                )
        );

        var one = Assert.Single(taken, acknowledgement => acknowledgement is not null);
        Assert.Equal([one!], await store.List<Acknowledgement>(all => all, Stop));
        Assert.Single(await store.List<AuditEntry>(all => all, Stop));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Of_two_who_approve_the_same_at_once_both_count(string database)
    {
        using var home = await databases.Home(database);
        using var store = home.Open();

        await Task.WhenAll(
            new[] { Some.Ada, Some.Bob }.Select(person =>
                Task.Run(() => store.Add(Some.Approval(person), person, Stop), Stop)
            )
        );

        var approvals = await store.List<Approval>(all => all.OrderBy(one => one.Person), Stop);
        Assert.Equal(["Ada", "Bob"], approvals.Select(one => one.Person.Name));
        Assert.Null(await store.Add(Some.Approval(Some.Ada), Some.Ada, Stop));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task An_edit_of_several_records_is_kept_whole_or_not_at_all(string database)
    {
        using var home = await databases.Home(database);
        using var store = home.Open();
        var first = (await store.Add(Some.Acknowledgement("first"), Some.Ada, Stop))!;
        var other = (await store.Add(Some.Acknowledgement("other"), Some.Ada, Stop))!;
        await store.Change<Acknowledgement>(other.Id, 1, one => one with { Note = "by Bob" }, Some.Bob, Stop);

        await using (var edit = store.Edit(Some.Ada))
        {
            edit.Change(first, first with { Note = "both" });
            edit.Change(other, other with { Note = "both" });
            edit.Add(Some.Acknowledgement("third"));
            Assert.Equal(SaveOutcome.Stale, await edit.Save(Stop));
        }

        var kept = await store.List<Acknowledgement>(all => all.OrderBy(one => one.Alert), Stop);
        Assert.Equal([("first", ""), ("other", "by Bob")], kept.Select(one => (one.Alert, one.Note)));
        Assert.Equal(3, (await store.List<AuditEntry>(all => all, Stop)).Count);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_is_gone_cannot_be_changed(string database)
    {
        using var home = await databases.Home(database);
        using var store = home.Open();

        var change = await store.Change<Approval>(Guid.Empty, 1, one => one, Some.Ada, Stop);

        Assert.IsType<RecordChange<Approval>.Missing>(change);
    }
}
