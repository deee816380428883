using Leeway.Core.Records;
using Leeway.Core.Risks;
using Leeway.Core.Time;

namespace Leeway.Core.Tests.Records;

public sealed class RecordFitTests
{
    static readonly DateTimeOffset Begin = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);
    static readonly Interval TwoYears = new(Begin, Begin + 730.Days);

    [Fact]
    public void Enough_incidents_say_how_often_how_long_and_how_hard()
    {
        var repairs = new[] { 10.0, 20, 30, 40, 100 };
        var risk = Fit(repairs.Select((minutes, day) => Incident(day * 30, 5, minutes, 0.5)), Unknown())!;
        Assert.Equal(new Occurrences(5, 2), risk.Frequency.Seen);
        Assert.Equal(2.75, risk.Frequency.PerYear);
        Assert.Equal(40, risk.Repair.Mean, 1e-9);
        // The deviation of five repairs: √(5000 / 4) = 35.36.
        Assert.Equal(Math.Sqrt(1250) / 40, Assert.IsType<Estimate.LogNormal>(risk.Repair).Variation, 1e-9);
        Assert.Equal((5, 0.5), (Math.Round(risk.Detect.Mean, 9), Math.Round(risk.Impact.Mean, 9)));
    }

    [Fact]
    public void What_is_known_at_once_takes_no_time_to_detect() =>
        Assert.Equal(
            new Estimate.Exact(0),
            Fit(Enumerable.Range(0, 6).Select(day => Incident(day, 0, 30 + day, 0.5)), Unknown())!.Detect
        );

    [Fact]
    public void Of_few_incidents_what_people_believe_counts_as_wide_as_the_record_is()
    {
        var expert = new Estimate.Quantiles(10, 40, 160);
        var risk = Unknown() with { Repair = new Estimate.FromRecord(expert) };
        // Forty incidents of another class whose repairs all took as long: the record knows of no width at all.
        var others = Enumerable.Range(0, 40).Select(day => Incident(day, 5, 30, 0.5) with { FaultClass = "load" });
        var fitted = Assert.IsType<Estimate.Quantiles>(Fit([Incident(1, 5, 70, 0.5), .. others], risk)!.Repair);
        Assert.Equal(40, fitted.Middle);
        // 41 incidents against the weight of five: 5/46 of the expert's width is left.
        Assert.Equal(40 * Math.Pow(4, 5 / 46.0), fitted.High, 1e-6);
        Assert.Equal(40 / Math.Pow(4, 5 / 46.0), fitted.Low, 1e-6);
    }

    [Fact]
    public void Of_what_neither_the_record_nor_anybody_knows_there_is_no_risk() => Assert.Null(Fit([], Unknown()));

    [Fact]
    public void What_never_happened_may_still_happen()
    {
        var risk = Unknown() with
        {
            Detect = new Estimate.Exact(1),
            Repair = new Estimate.Exact(1),
            Impact = new Estimate.Exact(1),
        };
        Assert.Equal(0.25, Fit([], risk)!.Frequency.PerYear);
    }

    [Fact]
    public void An_incident_belongs_to_the_risk_that_it_names_else_to_those_of_its_class()
    {
        var named = Incident(1, 5, 30, 0.5) with { Risk = "other" };
        Assert.Equal((false, true), (named.MayBe(Unknown()), Incident(2, 5, 30, 0.5).MayBe(Unknown())));
        Assert.True(named.MayBe(Unknown() with { Name = "other" }));
    }

    [Fact]
    public void An_incident_that_may_be_one_of_two_counts_half_for_each()
    {
        Risk[] risks = [Unknown(), Unknown() with { Name = "bad-flag" }];
        var named = Incident(1, 5, 30, 0.5) with { Risk = "bad-flag" };
        var fit = new RecordFit(
            new IncidentRecord(TwoYears, [named, .. Enumerable.Range(2, 5).Select(day => Incident(day, 5, 30, 0.5))]),
            risks
        );
        Assert.Equal([2.5, 3.5], risks.Select(risk => fit.Of(risk)!.Frequency.Seen!.Value.Count));
    }

    [Fact]
    public void What_people_estimated_is_left_alone()
    {
        var risk = Tests.Risks.Some.Risk(1, 2, 0.3, 4);
        Assert.Equal(risk, Fit([], risk));
        Assert.Equal(risk, risk.AsEstimated());
        Assert.Null(Unknown().AsEstimated());
    }

    internal static Risk Unknown() =>
        new()
        {
            Name = "bad-release",
            DisplayName = "Bad release",
            FaultClass = "change",
            Detect = new Estimate.FromRecord(null),
            Repair = new Estimate.FromRecord(null),
            Impact = new Estimate.FromRecord(null),
            Frequency = Frequency.FromRecord,
        };

    internal static RecordedIncident Incident(double day, double detect, double repair, double impact) =>
        new()
        {
            Start = Begin + TimeSpan.FromDays(day),
            Detected = Begin + TimeSpan.FromDays(day) + TimeSpan.FromMinutes(detect),
            Repaired = Begin + TimeSpan.FromDays(day) + TimeSpan.FromMinutes(detect + repair),
            Impact = impact,
            FaultClass = "change",
        };

    static Risk? Fit(IEnumerable<RecordedIncident> incidents, Risk risk) =>
        new RecordFit(new IncidentRecord(TwoYears, [.. incidents]), [Unknown()]).Of(risk);
}
