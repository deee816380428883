using Leeway.Server.Pages.Replaying;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Leeway.Server.Tests.Pages.Replaying;

public sealed class ReplayAskedTests
{
    [Fact]
    public void A_field_that_was_left_empty_asks_for_nothing() =>
        Assert.Equal(
            new ReplayAsked { Slo = "orders" },
            Asked(("strategy", ""), ("target", " "), ("from", ""), ("incidents", "\r\n"))
        );

    [Fact]
    public void An_address_asks_for_what_it_was_made_of()
    {
        var asked = new ReplayAsked
        {
            Slo = "orders",
            Group = "{kind=\"gift\"}",
            Strategy = "all",
            Target = "99.9%",
            From = "2026-03-01T00:00:00Z",
            Incidents = "start,end,label\n2026-03-04T10:04:00Z,2026-03-04T10:30:00Z,a & b",
            Around = "2026-03-04T10:04:00Z",
        };
        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(asked.Address.Split('?')[1]);

        Assert.Equal(asked, ReplayAsked.Of("orders", new QueryCollection(query)));
    }

    [Theory]
    [InlineData("2026-03-01T12:30", "2026-03-01T12:30:00Z")]
    [InlineData("2026-03-01T12:30:15", "2026-03-01T12:30:15Z")]
    [InlineData("2026-03-01T12:30:15Z", "2026-03-01T12:30:15Z")]
    [InlineData("yesterday", "yesterday")]
    public void Instants_of_a_browsers_field_are_UTC(string typed, string asked) =>
        Assert.Equal(asked, Asked(("from", typed)).Question.From);

    [Fact]
    public void A_sweep_makes_its_own_strategies()
    {
        var asked = Asked(("strategy", "all"), ("sweep", "on"), ("target", "0.99"));

        Assert.Null(asked.Question.Strategy);
        Assert.Equal("api/v1/slos/orders/replay/sweep?target=0.99", asked.Numbers);
    }

    static ReplayAsked Asked(params (string Name, string Value)[] query) =>
        ReplayAsked.Of(
            "orders",
            new QueryCollection(query.ToDictionary(part => part.Name, part => new StringValues(part.Value)))
        );
}
