using CsCheck;
using Leeway.Core.Time;
using Leeway.Demo.History;

namespace Leeway.Demo.Tests.History;

/// <summary>What holds for every made-up past.</summary>
public sealed class HistoryGeneratorLaws
{
    static readonly DateTimeOffset Epoch = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    static readonly Gen<(int Seed, SloHistory History, Interval Range)> Pasts =
        from seed in Gen.Int
        from index in Gen.Int[0, SloHistory.All.Count - 1]
        from endSeconds in Gen.Int[0, 40 * 86_400]
        from lengthSeconds in Gen.Int[1, 6 * 3600]
        let until = Epoch.AddSeconds(endSeconds)
        select (seed, SloHistory.All[index], new Interval(until.AddSeconds(-lengthSeconds), until));

    [Fact]
    public void Counts_are_never_negative_and_bad_events_never_exceed_all_events() =>
        Pasts.Sample(past => Assert.All(Made(past), made => Assert.InRange(made.Counts.Bad, 0, made.Counts.Total)));

    [Fact]
    public void Every_entry_begins_where_the_one_before_ended_and_lasts_at_most_a_minute() =>
        Pasts.Sample(past =>
        {
            var known = past.Range.From;
            foreach (var made in Made(past))
            {
                Assert.Equal(known, made.Span.From);
                Assert.InRange(made.Span.Length, TimeSpan.FromTicks(1), 1.Minutes);
                known = made.Span.Until;
            }
            Assert.Equal(past.Range.Until, known);
        });

    [Fact]
    public void The_same_seed_makes_the_same_past_and_another_seed_another() =>
        Pasts.Sample(past =>
        {
            Assert.Equal(Made(past), Made(past));
            if (past.Range.Length > 1.Hours)
            {
                Assert.NotEqual(Made(past), Made((past.Seed ^ 1, past.History, past.Range)));
            }
        });

    [Fact]
    public void Slos_of_one_service_see_the_same_requests() =>
        Pasts.Sample(past =>
        {
            var siblings = SloHistory.All.Where(other => other.Service == past.History.Service);
            Assert.All(siblings, sibling => Assert.Equal(Totals(past), Totals((past.Seed, sibling, past.Range))));
        });

    static List<GeneratedCounts> Made((int Seed, SloHistory History, Interval Range) past) =>
        [.. new HistoryGenerator(past.Seed).Of(past.History, past.Range)];

    static List<double> Totals((int Seed, SloHistory History, Interval Range) past) =>
        [.. Made(past).Select(made => made.Counts.Total)];
}
