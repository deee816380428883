using Leeway.Core.Time;
using Leeway.Engine.Records;
using Leeway.Server.Gating;

namespace Leeway.Server.Tests.Gating;

public sealed class OpenIncidentsTests
{
    static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    static readonly OpenPage Checkout = new("page of checkout", Noon + 1.Minutes, "checkout/page/1/firing");
    static readonly OpenPage Search = new("page of search", Noon + 2.Minutes, "search/page/2/firing");

    [Fact]
    public void An_incident_and_the_pages_that_opened_it_are_one_reason() =>
        Assert.Equal(
            [("incident 7: slow, with page of checkout, page of search", Noon)],
            Found([Checkout, Search], Incident(7, "slow", Checkout.Key, Search.Key, "gone/page/0/firing"))
        );

    [Fact]
    public void A_page_without_an_incident_is_a_reason_of_its_own() =>
        Assert.Equal(
            [("page of search", Search.Since), ("incident 7: slow, with page of checkout", Noon)],
            Found([Checkout, Search], Incident(7, "slow", Checkout.Key))
        );

    [Fact]
    public void The_page_of_last_time_was_another_one() =>
        Assert.Equal(
            [("page of checkout", Checkout.Since), ("incident 7: slow", Noon)],
            Found([Checkout], Incident(7, "slow", "checkout/page/0/firing"))
        );

    static IEnumerable<(string, DateTimeOffset)> Found(OpenPage[] pages, params WrittenIncident[] incidents) =>
        OpenIncidents.Of(pages, incidents).Select(one => (one.What, one.Since));

    static WrittenIncident Incident(int number, string title, params string[] alerts) =>
        new(
            new Incident
            {
                Number = number,
                Title = title,
                Service = "shop",
                Slos = ["checkout"],
                Detected = Noon,
            },
            alerts
        );
}
