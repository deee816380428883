using Leeway.Client;
using Leeway.Server.Pages;

namespace Leeway.Server.Tests.Pages;

public sealed class SlicesOnPageTests
{
    [Fact]
    public void Of_an_slo_over_events_no_slices_are_told_of() =>
        Assert.DoesNotContain(Rule(null), fact => fact.Label == "Counted in slices");

    [Fact]
    public void Slices_are_told_with_their_rule_and_the_events_that_they_were_cut_from() =>
        Assert.Equal(
            "each 5m is one event, good if 95% of its events are; the window has 300 bad of 120,000 events themselves",
            Rule(Slices(0.95m)).Single(fact => fact.Label == "Counted in slices").Value
        );

    [Fact]
    public void Ratios_of_slices_have_no_target() =>
        Assert.Equal(
            "each 5m is one event, as bad as its error ratio; the window has 300 bad of 120,000 events themselves",
            Rule(Slices(null)).Single(fact => fact.Label == "Counted in slices").Value
        );

    static SliceDetail Slices(decimal? target) =>
        new()
        {
            Method = target is null ? "RatioTimeslices" : "Timeslices",
            LengthSeconds = 300,
            Target = target,
            SourceColumn = 2,
            SourceTotal = 120_000,
            SourceBad = 300,
        };

    static IReadOnlyList<Fact> Rule(SliceDetail? slices) =>
        SloPageView.Of(Samples.Detail() with { Slices = slices }, Samples.Noon).Rule;
}
