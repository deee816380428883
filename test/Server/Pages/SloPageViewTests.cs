using Leeway.Client;
using Leeway.Core.Time;
using Leeway.Server.Pages;

namespace Leeway.Server.Tests.Pages;

public sealed class SloPageViewTests
{
    [Theory]
    [InlineData("firing", "above alarming", "")]
    [InlineData("pending", "above alarming", "")]
    [InlineData("quiet", "above", "")]
    [InlineData("resolved", "above", "")]
    public void A_rate_above_is_alarming_only_if_its_rule_fires_or_is_about_to(
        string state,
        string longer,
        string shorter
    )
    {
        var row = TierRowView.Of(Tier(state));

        Assert.Equal((longer, shorter), (row.LongLook, row.ShortLook));
        Assert.Equal(("page-1h-5m", "14.4×"), (row.Rule, row.FiresAbove));
    }

    [Fact]
    public void A_page_says_which_part_of_the_budgets_window_an_earlier_sli_counted()
    {
        const string Before = "total: + requests_total; bad: + failures_total";

        Assert.Equal(
            [$"SLI changed at 2026-02-20 12:00:00 UTC: before it, counts are those of the earlier SLI, {Before}."],
            Notes(new StitchDetail { At = Samples.Noon - 9.Days, SliBefore = Before })
        );
        Assert.Empty(Notes(new StitchDetail { At = Samples.Noon - 31.Days, SliBefore = Before }));

        static IReadOnlyList<string> Notes(StitchDetail stitch) =>
            SloPageView
                .Of(Samples.Detail() with { History = Samples.History() with { Stitches = [stitch] } }, Samples.Noon)
                .History.Notes;
    }

    [Fact]
    public void A_page_says_that_a_history_begins_anew_while_that_lies_in_the_budgets_window()
    {
        Assert.Equal(
            ["The history begins anew at 2026-02-28 12:00:00 UTC: what was counted before is not read."],
            HistorySectionView
                .Of(Samples.Detail() with { History = Samples.History() with { Begins = Samples.Noon - 1.Days } })
                .Notes
        );
        Assert.Empty(HistorySectionView.Of(Samples.Detail()).Notes);
    }

    [Fact]
    public void A_page_lists_the_latest_versions_and_counts_the_others()
    {
        var changes = Enumerable.Range(1, 24).Select(day => (Samples.Noon - 30.Days + day.Days, $"change {day}"));

        var section = HistorySectionView.Of(Samples.Detail() with { History = Samples.History([.. changes]) });

        Assert.Equal((20, 5), (section.Revisions.Count, section.Older));
        Assert.Equal(["change 24"], section.Revisions[0].Changes);
    }

    [Fact]
    public void A_page_says_that_time_without_data_spends_nothing_while_there_is_none()
    {
        const string Spends = "Time without data is neither good nor bad: it spends no budget. ";
        const string Tells = "The alert for targets that are gone tells of it.";

        Assert.Equal("", View(isStale: false, Gone("quiet")));
        Assert.Equal(Spends + Tells, View(isStale: true, Gone("quiet")));
        Assert.Equal(Spends + Tells, View(isStale: false, Gone("firing")));
        Assert.Equal(
            Spends + "No alert tells of targets that are gone: that rule is off.",
            View(isStale: true, gone: null)
        );
    }

    [Fact]
    public void When_the_budget_is_exhausted_is_said_with_the_rate_that_it_supposes()
    {
        var fact = SloPageView.Of(Slo(isStale: false, gone: null), Samples.Noon).Facts[1];

        Assert.Equal(("Exhausted", "in 1d 6h"), (fact.Label, fact.Value));
        Assert.StartsWith("at the rate of the last 1h; 368 of 1,000 bad events", fact.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void What_adjustments_make_of_the_budget_is_said_in_a_sentence()
    {
        var counted = new UnadjustedDetail
        {
            Total = 2_006_000,
            Bad = 6368,
            CoveredSeconds = 30.Days.TotalSeconds,
            Remaining = -5.35,
            RemainingOfAccrued = -5.35,
        };

        Assert.Equal("", SloPageView.Of(Samples.Detail(), Samples.Noon).Unadjusted);
        Assert.Equal(
            "All numbers here are adjusted. As counted, overspent by 535% of the budget: 6,368 bad of 2,006,000, 30d known.",
            SloPageView.Of(Samples.Detail() with { Unadjusted = counted }, Samples.Noon).Unadjusted
        );
    }

    static string View(bool isStale, AbsenceDetail? gone) => SloPageView.Of(Slo(isStale, gone), Samples.Noon).Blind;

    static SloDetail Slo(bool isStale, AbsenceDetail? gone) =>
        Samples.Detail() with
        {
            Summary = Samples.Slo() with { IsStale = isStale },
            TargetGone = gone,
        };

    static AbsenceDetail Gone(string state) =>
        new()
        {
            Severity = "page",
            AfterSeconds = 30,
            State = state,
            Since = null,
            Reason = "why",
        };

    static TierDetail Tier(string state) =>
        new()
        {
            Name = "page-1h-5m",
            Severity = "page",
            LongWindow = "1h",
            ShortWindow = "5m",
            BurnRate = 14.4,
            ForSeconds = 0,
            LongBurn = Burn(20),
            ShortBurn = Burn(3),
            State = state,
            Since = null,
            Reason = "why",
        };

    static BurnDetail Burn(double rate) =>
        new()
        {
            From = Samples.Noon - 1.Hours,
            Until = Samples.Noon,
            Total = 1000,
            Bad = rate,
            CoveredSeconds = 3600,
            ErrorRatio = rate / 1000,
            BurnRate = rate,
        };
}
