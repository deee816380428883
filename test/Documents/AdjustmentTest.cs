using Leeway.Core.Budgets;
using Leeway.Core.Time;

namespace Leeway.Documents.Tests;

public sealed class AdjustmentTest
{
    static readonly Interval Ever = new(DateTimeOffset.MinValue, DateTimeOffset.MaxValue);

    [Fact]
    public void An_adjustment_carries_all_that_its_document_says()
    {
        var adjustments = Loading.Good(ModelTest.Case("adjustment.yaml")).Adjustments;

        Loading.Same(
            [
                "correction (total -1000, bad = 12) of SLO checkout from 2026-02-01T10:00:00Z until 2026-02-01T11:00:00Z",
                "exclusion of SLO checkout from 2026-03-01T21:00:00Z until 2026-03-01T23:30:00Z",
                "exclusion of SLOs of service shop with team=payments for 2h at FREQ=WEEKLY;BYDAY=SU from 2026-01-04 02:30:00 Europe/Berlin",
            ],
            adjustments.Select(adjustment => adjustment.What)
        );
        Assert.Equal(("crawler", "Linus"), (adjustments[0].Name, adjustments[0].Author));
        Assert.StartsWith("A crawler asked", adjustments[0].Reason, StringComparison.Ordinal);
        Assert.Equal(
            new AdjustmentEffect.Correct(new CountCorrection.Add(-1000), new CountCorrection.Set(12)),
            adjustments[0].Effect
        );
        Assert.All(adjustments, adjustment => Assert.Equal(["checkout"], adjustment.Objectives));
    }

    [Fact]
    public void An_interval_is_found_from_wherever_it_overlaps()
    {
        var upgrade = Loading.Good(ModelTest.Case("adjustment.yaml")).Adjustments[1];
        var span = new Interval(At("2026-03-01T21:00:00Z"), At("2026-03-01T23:30:00Z"));

        Assert.Equal([new AdjustedSpan("upgrade", span, new AdjustmentEffect.Exclude())], upgrade.Within(Ever));
        Assert.Single(upgrade.Within(new Interval(span.Until - 1.Seconds, span.Until + 1.Hours)));
        Assert.Empty(upgrade.Within(new Interval(span.Until, span.Until + 1.Hours)));
        Assert.Empty(upgrade.Within(new Interval(span.From - 1.Hours, span.From)));
    }

    [Fact]
    public void At_the_end_of_winter_half_past_two_is_the_first_instant_of_summer_time() =>
        Loading.Same(
            [
                "[2026-03-28T01:30:00.000Z, 2026-03-28T03:30:00.000Z)", // 02:30 is UTC+1
                "[2026-03-29T01:00:00.000Z, 2026-03-29T03:00:00.000Z)", // 02:30 is skipped: 03:00, UTC+2, and still 2 h
                "[2026-03-30T00:30:00.000Z, 2026-03-30T02:30:00.000Z)", // 02:30 is UTC+2
            ],
            Spans("FREQ=DAILY", "2026-03-28T00:00:00Z", "2026-03-31T00:00:00Z")
        );

    [Fact]
    public void At_the_end_of_summer_half_past_two_is_the_first_of_the_two() =>
        Loading.Same(
            [
                "[2026-10-24T00:30:00.000Z, 2026-10-24T02:30:00.000Z)",
                "[2026-10-25T00:30:00.000Z, 2026-10-25T02:30:00.000Z)", // UTC+2; an hour later it is 02:30 again
                "[2026-10-26T01:30:00.000Z, 2026-10-26T03:30:00.000Z)",
            ],
            Spans("FREQ=DAILY", "2026-10-24T00:00:00Z", "2026-10-27T00:00:00Z")
        );

    [Fact]
    public void One_that_began_before_the_range_and_lasts_into_it_belongs_to_it() =>
        Loading.Same(
            ["[2026-02-01T01:30:00.000Z, 2026-02-01T03:30:00.000Z)"],
            Spans("FREQ=WEEKLY;BYDAY=SU", "2026-02-01T03:00:00Z", "2026-02-01T04:00:00Z")
        );

    [Theory]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=-1", "31.01. 28.02. 31.03.")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=31", "31.01. 31.03.")]
    [InlineData("FREQ=MONTHLY;BYDAY=1SU", "04.01. 01.02. 01.03. 05.04.")]
    [InlineData("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "30.01. 27.02. 31.03.")]
    [InlineData("FREQ=WEEKLY;INTERVAL=4", "04.01. 01.02. 01.03. 29.03.")]
    [InlineData("RRULE:FREQ=WEEKLY;COUNT=2", "04.01. 11.01.")]
    [InlineData("FREQ=DAILY;UNTIL=20260106", "04.01. 05.01. 06.01.")]
    [InlineData("FREQ=DAILY;UNTIL=20260106T023000", "04.01. 05.01. 06.01.")]
    [InlineData("FREQ=DAILY;UNTIL=20260106T013000Z", "04.01. 05.01. 06.01.")]
    [InlineData("FREQ=DAILY;UNTIL=20260106T012959Z", "04.01. 05.01.")]
    [InlineData("FREQ=WEEKLY;BYDAY=MO;COUNT=1", "05.01.")] // the day that it is written from is none of its own
    public void A_rule_gives_the_days_that_a_calendar_has(string rule, string days) =>
        Assert.Equal(
            days,
            string.Join(
                ' ',
                Of(rule)
                    .Within(new Interval(DateTimeOffset.UnixEpoch, At("2026-04-10T00:00:00Z")))
                    .Select(span =>
                        span.Span.From.ToString("dd.MM.", System.Globalization.CultureInfo.InvariantCulture)
                    )
            )
        );

    [Fact]
    public void A_rule_without_end_is_followed_only_as_far_as_one_looks()
    {
        var daily = Of("FREQ=DAILY");

        Assert.Equal(2, daily.Within(new Interval(At("2090-01-01T00:00:00Z"), At("2090-01-03T00:00:00Z"))).Count());
        Assert.Equal(3, daily.Within(Ever).Take(3).Count());
        Assert.Empty(daily.Within(new Interval(DateTimeOffset.MinValue, At("1969-01-01T00:00:00Z"))));
    }

    [Fact]
    public void More_than_a_thousand_adjustments_are_refused()
    {
        var one = ModelTest.Case("adjustment.yaml").Split("---\n")[2];
        var many = Enumerable
            .Range(0, 1001)
            .Select(number => one.Replace("upgrade", $"a{number}", StringComparison.Ordinal));
        var text = string.Join("---\n", [.. ModelTest.Case("adjustment.yaml").Split("---\n")[..2], .. many]);

        var problem = Assert.Single(Loading.Load(text).Problems);
        Assert.Equal("there are more than 1000 Adjustments", problem.What);
    }

    [Fact]
    public void An_interval_is_widened_to_whole_slices_and_check_says_so()
    {
        var text = ModelTest
            .Case("adjustment.yaml")
            .Replace("Occurrences", "RatioTimeslices", StringComparison.Ordinal)
            .Replace("{target: 0.999}", "{target: 0.999, timeSliceWindow: 1h}", StringComparison.Ordinal);
        var warnings = Loading.Load(text).Lines().Where(line => line.Contains("amid", StringComparison.Ordinal));

        Assert.Contains(
            "begins or ends amid a slice of 1h: it acts from 2026-03-01T21:00:00Z until 2026-03-02T00:00:00Z",
            warnings.First(),
            StringComparison.Ordinal
        );
    }

    static IEnumerable<string> Spans(string rule, string from, string until) =>
        Of(rule).Within(new Interval(At(from), At(until))).Select(span => span.Span.ToString());

    static Adjustment Of(string rule)
    {
        var text = ModelTest.Case("adjustment.yaml").Replace("FREQ=WEEKLY;BYDAY=SU", rule, StringComparison.Ordinal);
        return Loading.Good(text).Adjustments.Single(adjustment => adjustment.Name == "weekly");
    }

    static DateTimeOffset At(string instant) =>
        DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture);
}
