using Leeway.Core.Incidents;
using Leeway.Core.Time;
using Leeway.Engine.Incidents;
using Leeway.Engine.Notifying;
using Leeway.Engine.Records;
using Page = Leeway.Engine.Tests.Notifying.Some;

namespace Leeway.Engine.Tests.Incidents;

public sealed class SimilarIncidentsTests
{
    [Fact]
    public void What_the_same_alert_of_the_same_group_opened_is_similar_and_says_so()
    {
        var (now, before) = (Story(2, "search", Page.Noon), Story(1, "checkout", Page.Noon - 9.Days));
        var gift = Page.Page("orders") with { Group = "{kind=\"gift\"}" };
        var found = Assert.Single(
            SimilarIncidents.Of(
                now,
                [before],
                Alerts((now, gift with { Since = Page.Noon }), (before, gift with { Since = Page.Noon - 9.Days }))
            )
        );
        Assert.Equal(["alert orders{kind=\"gift\"} page", "service shop"], found.Shared);
        Assert.Equal(2.0 / 4, found.Similarity);
    }

    [Fact]
    public void A_service_alone_makes_nothing_similar()
    {
        var (now, before) = (Story(2, "search", Page.Noon), Story(1, "checkout", Page.Noon - 9.Days));
        Assert.Empty(
            SimilarIncidents.Of(now, [before], Alerts((now, Page.Page("search")), (before, Page.Page("checkout"))))
        );
    }

    [Fact]
    public void An_alert_has_the_same_name_each_time_and_another_of_another_kind()
    {
        Assert.Equal("checkout page", Notification.AlertIn(Page.Page().Key));
        Assert.Equal("checkout page", Notification.AlertIn(Page.End(Page.Page(since: Page.Noon + 1.Days)).Key));
        var gone = Page.Page() with { Rule = Core.Alerts.AbsenceRule.Name };
        Assert.Equal("checkout page target-gone", Notification.AlertIn(gone.Key));
    }

    static ILookup<Guid, IncidentNote> Alerts(params (IncidentStory Story, Notification Told)[] told) =>
        told.ToLookup(
            one => one.Story.Incident.Id,
            one => new IncidentNote
            {
                Incident = one.Story.Incident.Id,
                Kind = NoteKind.AlertBegan,
                At = one.Told.Since,
                Person = Person.Leeway,
                Text = "",
                Alert = one.Told.Key,
            }
        );

    static IncidentStory Story(int number, string slo, DateTimeOffset detected) =>
        new(
            new Incident
            {
                Id = new Guid(number, 0, 0, new byte[8]),
                Number = number,
                Title = "slow",
                Service = "shop",
                Slos = [slo],
                Detected = detected,
            },
            new IncidentTimes { Detected = detected },
            default,
            false,
            []
        );
}
