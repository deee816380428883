using Leeway.Client;
using Leeway.Server.Components;
using Leeway.Server.Pages;

namespace Leeway.Server.Tests.Pages;

public sealed class OverviewViewTests
{
    static readonly SloSummary Calm = Samples.Slo("a-calm", "a");
    static readonly SloSummary Paging = Samples.Slo("z-paging", "z") with
    {
        Firing = ["ticket", "page", "page"],
        BurnNow = 21.3,
    };
    static readonly SloSummary Overspent = Samples.Slo("m-over", "m") with { BudgetRemaining = -0.2 };
    static readonly SloSummary Stale = Samples.Slo("c-stale", "a") with { StalenessSeconds = 90, IsStale = true };
    static readonly SloSummary Blind = Samples.Slo("b-blind", "a") with
    {
        BudgetRemaining = null,
        BudgetRemainingOfAccrued = null,
        Watermark = null,
        StalenessSeconds = null,
        IsStale = true,
        BurnNow = null,
    };

    static readonly SloSummary[] All = [Calm, Blind, Stale, Overspent, Paging];

    [Fact]
    public void What_needs_a_person_comes_first()
    {
        var view = Of("", "", "");

        Assert.Equal(["z", "m", "a"], view.Services.Select(service => service.Name));
        Assert.Equal(["b-blind", "c-stale", "a-calm"], view.Services[2].Slos.Select(slo => slo.Name));
        Assert.Equal("5 SLOs, 1 firing, 1 overspent, 1 stale, 1 unknown", view.Summary);
    }

    [Fact]
    public void An_slo_says_each_severity_once_and_pages_first()
    {
        var row = SloRowView.Of(Paging);

        Assert.Equal(["page", "ticket"], row.States);
        Assert.Equal(("21.3×", true), (row.BurnNow, row.IsBurning));
        Assert.Equal("99.95% over 30d rolling", row.Promise);
        Assert.Equal("4s ago", row.Age);
    }

    [Fact]
    public void An_slo_of_which_nothing_is_known_has_neither_a_full_nor_an_empty_budget()
    {
        var row = SloRowView.Of(Blind);

        Assert.Equal(BudgetBarView.Unknown, row.Budget);
        Assert.Equal(["unknown"], row.States);
        Assert.Equal(("unknown", "never"), (row.BurnNow, row.Age));
    }

    [Fact]
    public void An_slo_that_was_known_once_is_stale_and_keeps_its_numbers()
    {
        var row = SloRowView.Of(Stale);

        Assert.Equal(["stale"], row.States);
        Assert.Equal(("63.2%", "0.4×", "1m 30s ago"), (row.Budget.Text, row.BurnNow, row.Age));
    }

    [Theory]
    [InlineData("PAGING", "", "", "z-paging")]
    [InlineData("team=shop", "m", "", "m-over")]
    [InlineData("", "", "firing", "z-paging")]
    [InlineData("", "", "stale", "c-stale")]
    [InlineData("", "", "unknown", "b-blind")]
    [InlineData("", "", "overspent", "m-over")]
    [InlineData("", "", "calm", "a-calm")]
    public void A_filter_keeps_what_it_names(string text, string service, string state, string kept)
    {
        var view = Of(text, service, state);

        Assert.Equal([kept], view.Services.SelectMany(rows => rows.Slos).Select(slo => slo.Name));
        Assert.EndsWith("; 1 shown", view.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void A_state_that_there_is_not_keeps_all() => Assert.Equal(3, Of("", "", "burning").Services.Count);

    static OverviewView Of(string text, string service, string state) =>
        OverviewView.Of(All, [], OverviewFilter.Of(text, service, state));
}
