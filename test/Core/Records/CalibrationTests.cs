using Leeway.Core.Chance;
using Leeway.Core.Objectives;
using Leeway.Core.Records;
using Leeway.Core.Risks;
using Leeway.Core.Time;

namespace Leeway.Core.Tests.Records;

/// <summary>A year is predicted from those before it.</summary>
public sealed class CalibrationTests
{
    static readonly Target Target = new(0.999m);

    [Fact]
    public void Eight_years_in_ten_come_as_they_were_predicted()
    {
        // Worlds whose truth is known: releases break about eight times a year and take an hour, more or less.
        var within = 0;
        const int worlds = 40;
        for (var seed = 0; seed < worlds; seed++)
        {
            var year = Assert.Single(Predict(Incidents(years: 2, new Dice((ulong)seed)), years: 2));
            within += year.IsWithin == true ? 1 : 0;
        }
        // Of 40 draws of 0.8, 99.9 % lie within 23 and 39.
        Assert.InRange(within, 23, 39);
    }

    [Fact]
    public void Each_year_but_the_first_is_predicted_from_all_before_it()
    {
        var years = Predict(Incidents(years: 4, new Dice(1)), years: 4);
        Assert.Equal([365, 730, 1095], years.Select(year => (year.Year.From - Span(4).From).TotalDays));
        Assert.All(years, year => Assert.Empty(year.Unlearnt));
    }

    [Fact]
    public void What_came_is_what_was_recorded()
    {
        var incident = RecordFitTests.Incident(400, 10, 50, 0.5);
        var before = Enumerable.Range(0, 6).Select(month => RecordFitTests.Incident(month * 30, 5, 30 + month, 0.5));
        var year = Assert.Single(Predict([.. before, incident], years: 2));
        Assert.Equal(30, year.Actual, 1e-9);
    }

    [Fact]
    public void A_risk_that_the_years_before_never_saw_is_named()
    {
        var year = Assert.Single(Predict([RecordFitTests.Incident(400, 10, 50, 0.5)], years: 2));
        Assert.Equal(["bad-release"], year.Unlearnt);
        Assert.Equal((30, (bool?)null), (Math.Round(year.Actual, 9), year.IsWithin));
    }

    [Fact]
    public void A_year_whose_incidents_are_half_written_is_not_judged_unless_what_is_known_is_too_much()
    {
        var before = Enumerable.Range(0, 6).Select(month => RecordFitTests.Incident(month * 30, 5, 30 + month, 0.5));
        var half = RecordFitTests.Incident(400, 10, 50, 0.5) with { Impact = null };

        var year = Assert.Single(Predict([.. before, half], years: 2));
        Assert.Equal((1, 0.0, (bool?)null), (year.Incomplete, year.Actual, year.IsWithin));

        var disaster = RecordFitTests.Incident(401, 10, 5000, 1);
        Assert.False(Assert.Single(Predict([.. before, half, disaster], years: 2)).IsWithin);
    }

    [Fact]
    public void Two_equal_rows_are_two_incidents()
    {
        var incident = RecordFitTests.Incident(400, 10, 50, 0.5);
        Assert.Equal(60, Assert.Single(Predict([incident, incident with { }], years: 2)).Actual, 1e-9);
    }

    [Fact]
    public void What_may_be_another_risk_counts_in_equal_parts_before_and_after()
    {
        var other = RecordFitTests.Unknown() with { Name = "bad-flag" };
        var incidents = Enumerable.Range(0, 24).Select(month => RecordFitTests.Incident(month * 30, 5, 55, 0.5));
        var alone = Assert.Single(Predict([.. incidents], years: 2));
        var shared = Assert.Single(Predict([.. incidents], years: 2, [RecordFitTests.Unknown(), other]));
        Assert.Equal(alone.Actual / 2, shared.Actual, 1e-9);
        // Thirteen in a year, and half of them: (k + ½) · 30 minutes.
        Assert.Equal(13.5 * 30, alone.Predicted.Mean, 10.0);
        Assert.Equal(7.0 * 30, shared.Predicted.Mean, 10.0);
    }

    [Fact]
    public void Less_than_two_years_predict_nothing() =>
        Assert.Empty(Predict(Incidents(years: 1, new Dice(1)), years: 1));

    static IReadOnlyList<CalibratedYear> Predict(RecordedIncident[] incidents, int years, Risk[]? others = null) =>
        Calibration.Of(
            new IncidentRecord(Span(years), incidents),
            [RecordFitTests.Unknown()],
            others ?? [RecordFitTests.Unknown()],
            Target,
            1,
            (count, part) => Parallel.For(0, count, part)
        );

    static Interval Span(int years)
    {
        var begin = RecordFitTests.Incident(0, 0, 0, 1).Start;
        return new Interval(begin, begin + (365 * years).Days);
    }

    static RecordedIncident[] Incidents(int years, Dice dice) =>
        [
            .. Enumerable
                .Range(0, dice.Poisson(8 * years))
                .Select(_ =>
                {
                    var (detect, repair) = dice.Normals();
                    return RecordFitTests.Incident(
                        dice.Uniform() * 365 * years,
                        10 * Math.Exp(0.8 * detect),
                        45 * Math.Exp(0.8 * repair),
                        0.4
                    );
                }),
        ];
}
