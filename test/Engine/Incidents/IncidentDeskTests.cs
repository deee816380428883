using Leeway.Core.Incidents;
using Leeway.Core.Time;
using Leeway.Engine.Incidents;
using Leeway.Engine.Records;
using Leeway.Engine.Tests.Records;

namespace Leeway.Engine.Tests.Incidents;

public sealed class IncidentDeskTests(Databases databases)
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string> Both => Databases.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_people_change_is_noted_in_words(string database)
    {
        using var home = await databases.Home(database);
        using var store = home.Open();
        var desk = new IncidentDesk(store);
        var opened = (await desk.Open(Draft("slow"), Some.Ada, Stop))!;
        await desk.Edit(
            1,
            opened.Version,
            one => one with { Trigger = Trigger.Load, Cause = "sale" },
            At(5),
            Some.Bob,
            Stop
        );
        await desk.Edit(1, null, one => one with { Closed = At(9) }, At(9), Some.Bob, Stop);
        await desk.Edit(1, null, one => one with { Closed = At(9) }, At(10), Some.Bob, Stop);

        var notes = await store.List<IncidentNote>(all => all.OrderBy(one => one.At), Stop);
        Assert.Equal(
            [
                (NoteKind.Opened, "slow"),
                (NoteKind.Edited, "trigger load; cause sale"),
                (NoteKind.Closed, "closed 2026-03-01T12:09:00Z"),
            ],
            notes.Select(note => (note.Kind, note.Text))
        );
        Assert.False((await desk.Find(1, Stop))!.IsOpen);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Of_two_who_edit_one_version_one_is_shown_what_the_other_did(string database)
    {
        using var home = await databases.Home(database);
        using var store = home.Open();
        var desk = new IncidentDesk(store);
        var seen = (await desk.Open(Draft("slow"), Some.Ada, Stop))!.Version;
        await desk.Edit(1, seen, one => one with { Cause = "sale" }, At(1), Some.Ada, Stop);
        var late = await desk.Edit(1, seen, one => one with { Cause = "bug" }, At(2), Some.Bob, Stop);

        Assert.Equal("sale", Assert.IsType<RecordChange<Incident>.Stale>(late).Current.Cause);
    }

    [Fact]
    public async Task Who_does_not_care_what_others_change_loses_nothing()
    {
        using var home = await databases.Home(Databases.SQLite);
        using var store = home.Open();
        var desk = new IncidentDesk(store);
        await desk.Open(Draft("slow"), Some.Ada, Stop);
        await Task.WhenAll(
            desk.Edit(1, null, one => one with { Cause = "sale" }, At(1), Some.Ada, Stop),
            desk.Edit(1, null, one => one with { Risk = "overload" }, At(1), Some.Bob, Stop),
            desk.AddNote(1, At(1), "looking", Some.Bob, Stop)
        );
        var now = (await desk.Find(1, Stop))!;
        Assert.Equal(("sale", "overload"), (now.Cause, now.Risk));
        Assert.Equal(4, (await store.List<IncidentNote>(all => all, Stop)).Count);
    }

    [Fact]
    public async Task What_is_merged_is_a_part_of_the_other_with_all_that_was_a_part_of_it()
    {
        using var home = await databases.Home(Databases.SQLite);
        using var store = home.Open();
        var desk = new IncidentDesk(store);
        foreach (var title in new[] { "one", "two", "three" })
        {
            await desk.Open(Draft(title) with { Slos = [title] }, Some.Ada, Stop);
        }
        Assert.Null(await desk.Merge(3, 2, At(1), Some.Ada, Stop));
        Assert.Null(await desk.Merge(2, 1, At(2), Some.Ada, Stop));

        var whole = (await desk.Find(1, Stop))!;
        Assert.Equal(["one", "two", "three"], whole.Slos);
        Assert.Equal(whole.Id, (await desk.Find(3, Stop))!.MergedInto);
        Assert.Equal("There is no incident 9.", await desk.Merge(1, 9, At(3), Some.Ada, Stop));
        Assert.Equal(
            "Incident 2 is a part of another already, or of itself.",
            await desk.Merge(2, 1, At(3), Some.Ada, Stop)
        );
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_comes_from_elsewhere_comes_once(string database)
    {
        using var home = await databases.Home(database);
        using var store = home.Open();
        var desk = new IncidentDesk(store);
        Assert.NotNull(await desk.Open(Draft("old") with { Reference = "INC-7" }, Some.Ada, Stop));
        Assert.Null(await desk.Open(Draft("old") with { Reference = "INC-7" }, Some.Ada, Stop));
    }

    static Incident Draft(string title) =>
        new()
        {
            Number = 0,
            Title = title,
            Service = "shop",
            Slos = ["checkout"],
            Detected = RecordHome.Noon,
        };

    static DateTimeOffset At(int minute) => RecordHome.Noon + minute.Minutes;
}
