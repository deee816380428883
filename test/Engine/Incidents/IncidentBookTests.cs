using Leeway.Core.Incidents;
using Leeway.Core.Time;
using Leeway.Engine.Incidents;
using Leeway.Engine.Notifying;
using Leeway.Engine.Records;
using Leeway.Engine.Tests.Records;
using Page = Leeway.Engine.Tests.Notifying.Some;

namespace Leeway.Engine.Tests.Incidents;

/// <summary>What alerts tell becomes incidents, once, however often and by however many it is told.</summary>
public sealed class IncidentBookTests(Databases databases)
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string> Both => Databases.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_page_opens_an_incident_that_a_repetition_does_not_double(string database)
    {
        using var home = await databases.Home(database);
        using (var store = home.Open())
        {
            await Tell(store, Page.Page());
        }
        using var again = home.Open();
        await Tell(again, Page.Page());
        await Tell(again, Page.End(Page.Page()));
        await Tell(again, Page.End(Page.Page()));

        var incident = Assert.Single(await again.List<Incident>(all => all, Stop));
        Assert.Equal(
            (1, "checkout burns its budget", "shop", Page.Noon, Detection.Alert),
            (incident.Number, incident.Title, incident.Service, incident.Detected, incident.Detection)
        );
        Assert.Equal(["checkout"], incident.Slos);
        var notes = await again.List<IncidentNote>(all => all.OrderBy(one => one.At), Stop);
        Assert.Equal(
            [(NoteKind.AlertBegan, Page.Noon), (NoteKind.AlertEnded, Page.Noon + 10.Minutes)],
            notes.Select(note => (note.Kind, note.At))
        );
        Assert.All(notes, note => Assert.Equal((incident.Id, "leeway"), (note.Incident, note.Person.Name)));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Pages_of_one_service_are_one_incident_while_it_lasts(string database)
    {
        using var home = await databases.Home(database);
        using var store = home.Open();
        await Tell(store, Page.Page());
        // It still fires three hours later.
        await Tell(store, Page.Page("search", Page.Noon + 3.Hours));
        await Tell(store, Page.Page("mail") with { Service = "mail" });

        var incidents = await store.List<Incident>(all => all.OrderBy(one => one.Number), Stop);
        Assert.Equal(
            ["1 shop: checkout, search", "2 mail: mail"],
            incidents.Select(one => $"{one.Number} {one.Service}: {string.Join(", ", one.Slos)}")
        );
    }

    [Theory]
    [InlineData(70, 1)]
    [InlineData(71, 2)]
    public async Task An_incident_that_was_forgotten_takes_up_nothing_an_hour_after_its_last_alert(
        int minutes,
        int count
    )
    {
        using var home = await databases.Home(Databases.SQLite);
        using var store = home.Open();
        await Tell(store, Page.Page());
        await Tell(store, Page.End(Page.Page()));
        await Tell(store, Page.Page(since: Page.Noon + minutes.Minutes));

        Assert.Equal(count, (await store.List<Incident>(all => all, Stop)).Count);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Two_who_tell_at_once_lose_and_double_nothing(string database)
    {
        using var home = await databases.Home(database);
        using var store = home.Open();
        var pages = Enumerable
            .Range(0, 5)
            .Select(number => Page.Page($"slo{number}") with { Service = $"service{number % 4}" })
            .ToList();

        await Task.WhenAll(pages.Concat(pages).Select(page => Task.Run(() => Tell(store, page), Stop)));

        var notes = await store.List<IncidentNote>(all => all, Stop);
        Assert.Equal(pages.Select(page => page.Key).Order(), notes.Select(note => note.Alert!).Order());
        var incidents = await store.List<Incident>(all => all.OrderBy(one => one.Number), Stop);
        Assert.Equal(Enumerable.Range(1, incidents.Count), incidents.Select(one => one.Number));
        Assert.Equal(pages.Select(page => page.Slo).Order(), incidents.SelectMany(one => one.Slos).Order());
    }

    [Fact]
    public async Task The_end_of_an_alert_that_nobody_knows_of_is_not_written_down()
    {
        using var home = await databases.Home(Databases.SQLite);
        using var store = home.Open();
        await Tell(store, Page.End(Page.Page()));
        Assert.Empty(await store.List<IncidentNote>(all => all, Stop));
    }

    [Fact]
    public async Task What_cannot_be_kept_of_a_reason_does_not_keep_the_rest_from_being_written_down()
    {
        using var home = await databases.Home(Databases.SQLite);
        using var store = home.Open();
        await Tell(store, Page.Page() with { Reason = "up\0 and \uD800 " + new string('x', 20_000) });
        var note = Assert.Single(await store.List<IncidentNote>(all => all, Stop));
        Assert.StartsWith("checkout page: up  and ? xxx", note.Text, StringComparison.Ordinal);
        Assert.InRange(note.Text.Length, 9_000, IncidentNote.TextMax);
    }

    static Task<DeliveryOutcome> Tell(RecordStore store, Notification told) =>
        new IncidentReceiver(new IncidentBook(store)).Send(told, Stop);
}
