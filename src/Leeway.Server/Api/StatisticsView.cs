using System.Globalization;
using Leeway.Client;
using Leeway.Core.Incidents;
using Leeway.Core.Risks;
using Leeway.Core.Statistics;
using Leeway.Core.Time;
using Leeway.Engine.Evaluating;
using Leeway.Engine.Incidents;
using Leeway.Engine.Records;

namespace Leeway.Server.Api;

/// <summary>What incidents cost and how long they took, with how far that is to be believed.</summary>
static class StatisticsView
{
    const string All = "*";
    const int DearestShown = 3;
    const double DaysAYear = 365;

    /// <param name="stories">Of the time.</param>
    /// <exception cref="IOException">A block of the ledger cannot be read just now.</exception>
    public static IncidentStatistics Of(
        IReadOnlyList<IncidentStory> stories,
        IReadOnlyList<ActionItem> items,
        IEnumerable<ObjectiveEvaluation> slos,
        AskedStatistics asked
    )
    {
        var (time, split, effect) = asked;
        var inOrder = stories.OrderBy(story => story.Start).ToList();
        var classes = inOrder
            .GroupBy(story => story.Incident.Fault.Name, StringComparer.Ordinal)
            .Where(group => group.Key.Length > 0)
            .OrderByDescending(group => group.Count())
            .Select(group => (Name: group.Key, Stories: group.ToList()))
            .Prepend((Name: All, Stories: inOrder))
            .ToList();
        return new IncidentStatistics
        {
            From = time.From,
            Until = time.Until,
            Split = split,
            Incidents = stories.Count,
            Months = [.. Months(inOrder)],
            Dearest =
            [
                .. stories
                    .Where(story => story.Share > 0)
                    .OrderByDescending(story => story.Share)
                    .Take(DearestShown)
                    .Select(IncidentView.Of),
            ],
            Unexplained = [.. slos.Select(slo => Unexplained(slo, stories)).OfType<UnexplainedCost>()],
            Phases = [.. classes.SelectMany(one => PhaseView.Of(one.Name, one.Stories, split))],
            Frequencies = [.. classes.Select(one => Frequency(one.Name, one.Stories, asked))],
            Simulations = [.. Simulations(inOrder, time, effect)],
            Items = Items(items, inOrder, time.Until),
        };
    }

    public static RangeOfBelief Of(Confidence confidence) =>
        new(
            double.IsFinite(confidence.Value) ? confidence.Value : null,
            confidence.Low,
            double.IsFinite(confidence.High) ? confidence.High : null
        );

    static IEnumerable<MonthCost> Months(IEnumerable<IncidentStory> stories) =>
        stories
            .GroupBy(story =>
                (
                    Month: story.Start.UtcDateTime.ToString("yyyy-MM", CultureInfo.InvariantCulture),
                    story.Incident.Fault.Name
                )
            )
            .Select(group => new MonthCost(
                group.Key.Month,
                group.Key.Name,
                group.Count(),
                group.Sum(story => story.Share ?? 0)
            ))
            .OrderByDescending(one => one.Month, StringComparer.Ordinal)
            .ThenByDescending(one => one.BudgetShare);

    static UnexplainedCost? Unexplained(ObjectiveEvaluation slo, IReadOnlyList<IncidentStory> stories) =>
        IncidentLedger.Unexplained(slo, stories) is { } share && slo.Budget.RemainingOfWindow is { } left
            ? new UnexplainedCost(slo.Watched.Objective.Name, 1 - left, share)
            : null;

    static FrequencyStatistics Frequency(string name, List<IncidentStory> stories, AskedStatistics asked)
    {
        var time = asked.Time;
        var split = asked.Split ?? time.From + (time.Length / 2);
        var later = stories.Count(story => story.Start >= split);
        var change = EventRate.Change(
            new Occurrences(stories.Count - later, Years(split - time.From)),
            new Occurrences(later, Years(time.Until - split))
        );
        var repeated = Recurrence.Of([.. stories.Select(one => (one.Start, one.Incident.Fault.Name))]);
        return new FrequencyStatistics(
            name,
            stories.Count,
            Of(EventRate.Of(new Occurrences(stories.Count, Years(time.Length)))),
            change is { } found ? Of(found) : null,
            change is not { } factor || factor.Contains(1) ? PhaseView.CannotTell
                : factor.High < 1 ? "rarer"
                : "more often",
            repeated.Count(one => one is not null)
        );
    }

    // Of less than a day nobody can say how often a year.
    static double Years(TimeSpan length) => Math.Max(length / 1.Days, 1) / DaysAYear;

    static IEnumerable<MetricSimulationDetail> Simulations(
        IReadOnlyList<IncidentStory> stories,
        Interval time,
        SupposedEffect effect
    )
    {
        double[] seconds = [.. stories.Select(story => story.Times.Of(Phase.Impact)?.TotalSeconds).OfType<double>()];
        if (seconds.Length < 2)
        {
            yield break;
        }
        var perYear = (int)Math.Clamp(seconds.Length * DaysAYear / Math.Max(time.Length / 1.Days, 1), 2, 1000);
        foreach (var metric in Enum.GetValues<Metric>())
        {
            var simulated = MetricSimulation.Of(seconds, metric, perYear, effect.Shorter, effect.Better.TotalSeconds);
            yield return new MetricSimulationDetail(
                metric.ToString().ToLowerInvariant(),
                effect.Shorter,
                simulated.WrongSign,
                effect.Better.TotalSeconds,
                simulated.FakeImprovement
            );
        }
    }

    static ActionItemStatistics Items(IReadOnlyList<ActionItem> items, List<IncidentStory> inOrder, DateTimeOffset now)
    {
        var repeats = Recurrence.Of([.. inOrder.Select(one => (one.Start, one.Incident.Fault.Name))]);
        var repeated = inOrder
            .Zip(repeats)
            .Where(pair =>
                pair.Second is { } before
                && items.Any(item =>
                    item.Incident == inOrder[before].Incident.Id
                    && item.CreatedAt < pair.First.Start
                    && (item.Done ?? now) > pair.First.Start
                )
            );
        return new ActionItemStatistics(
            items.Count(item => item.Done is null),
            items.Count(item => item.Done is not null),
            DoneIn(30.Days),
            DoneIn(60.Days),
            items.Count(item => item is { Done: null, Priority: 0 } && item.Due < now),
            repeated.Sum(pair => pair.First.Share ?? 0)
        );

        double? DoneIn(TimeSpan length)
        {
            var old = items.Where(item => item.CreatedAt + length <= now).ToList();
            return old.Count == 0
                ? null
                : (double)old.Count(item => item.Done is { } done && done - item.CreatedAt <= length) / old.Count;
        }
    }
}
