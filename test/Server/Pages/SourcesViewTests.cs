using Leeway.Core.Time;
using Leeway.Server.Components;
using Leeway.Server.Pages;

namespace Leeway.Server.Tests.Pages;

public sealed class SourcesViewTests
{
    [Fact]
    public void A_server_that_is_well_shows_its_load_and_the_past_that_is_still_to_come()
    {
        var source = SourceSectionView.Of(Samples.Source(), Samples.Noon);

        Assert.Equal(["1", "1,200", "345,678"], source.Facts.Select(fact => fact.Value));
        Assert.Equal("none failed", source.Facts[1].Note);
        Assert.Equal(("12d of 30d filled", 40), (source.Fill.Text, source.Fill.Percent));
        Assert.Empty(source.FillNote);
        Assert.Empty(source.Troubles);
        var sli = Assert.Single(source.Slis);
        Assert.Equal("2026-03-01 11:59:15 UTC, 45s ago", sli.Counted);
        Assert.Equal(("exact", "3"), (sli.Counts, sli.Targets));
    }

    [Fact]
    public void Trouble_is_said_once_for_all_slis_that_have_it_and_comes_first()
    {
        var away = Samples.Source(
            Samples.Asked("b"),
            Samples.Asked("c", error: "connection refused"),
            Samples.Asked("d", error: "connection refused")
        ) with
        {
            Name = "zulu",
            QueriesFailed = 7,
            FillError = "no answer within 10s",
        };

        var view = SourcesView.Of([Samples.Source(), away], Samples.Noon);

        Assert.Equal("2 servers, 1 with trouble", view.Summary);
        var first = view.Sources[0];
        Assert.Equal(
            [
                "2 of 3 SLIs could not be asked for since 2026-03-01 11:58:30 UTC, for 1m 30s: connection refused. They are asked for again in 30s.",
                "The past could not be asked for: no answer within 10s. It is tried again until it can.",
            ],
            first.Troubles
        );
        Assert.Equal(["c", "d", "b"], first.Slis.Select(sli => sli.Sli));
        Assert.Equal("7 failed", first.Facts[1].Note);
        Assert.Equal("added up over 3 SLIs", first.FillNote);
    }

    [Fact]
    public void What_is_approximate_says_why()
    {
        var sli = Samples.Asked() with { Approximate = "only the server can evaluate the queries" };

        var row = AskedRowView.Of(sli, Samples.Noon);
        Assert.Equal("approximate: only the server can evaluate the queries", row.Counts);
        Assert.Equal(PageText.Nothing, row.Targets);

        var slo = Samples.Detail() with { Asked = sli, Summary = Samples.Slo() with { Approximate = sli.Approximate } };
        var page = SloPageView.Of(slo, Samples.Noon);
        Assert.StartsWith(
            "All numbers here are approximate: only the server can evaluate the queries.",
            page.Approximate,
            StringComparison.Ordinal
        );
        Assert.Equal("only the server can evaluate the queries", page.Row.Approximate);
    }

    [Fact]
    public void The_page_of_an_slo_says_how_far_its_server_was_asked_and_why_it_is_not_any_more()
    {
        var well = AskedSectionView.Of(Samples.Asked(), Samples.Noon);
        var away = AskedSectionView.Of(Samples.Asked(error: "connection refused"), Samples.Noon);
        var silent = AskedSectionView.Of(Samples.Asked() with { CountedUntil = null }, Samples.Noon);

        Assert.Equal(
            "Its samples are counted until 2026-03-01 11:59:15 UTC, 45s ago; it scrapes 3 targets for this SLI.",
            well.Progress
        );
        Assert.Empty(well.Trouble);
        Assert.Equal(
            "It could not be asked since 2026-03-01 11:58:30 UTC, 1m 30s ago: connection refused.",
            away.Trouble
        );
        Assert.Equal("It has not answered yet.", silent.Progress);
    }

    [Fact]
    public void Of_a_server_that_never_answered_nothing_is_claimed()
    {
        var silent = Samples.Asked(error: "connection refused") with { CountedUntil = null };

        var source = SourceSectionView.Of(Samples.Source(silent), Samples.Noon);

        Assert.Equal(FillBarView.Unknown, source.Fill);
        Assert.StartsWith("Its SLI could not be asked for since", source.Troubles[0], StringComparison.Ordinal);
        Assert.Equal((PageText.Nothing, "not yet"), (source.Slis[0].Counts, source.Slis[0].Counted));
    }

    [Theory]
    [InlineData(0, 0, "nothing is missing", 100)]
    [InlineData(0, 720, "30d filled, as far as the server has it", 100)]
    [InlineData(720, 720, "0s of 30d filled", 0)]
    [InlineData(1, 100_000, "4166d 15h of 4166d 16h filled", 99.9)]
    public void The_bar_is_full_only_if_nothing_is_left(int leftHours, int allHours, string text, double percent)
    {
        var bar = FillBarView.Of(leftHours.Hours, allHours.Hours);

        Assert.Equal((text, percent), (bar.Text, bar.Percent));
    }
}
