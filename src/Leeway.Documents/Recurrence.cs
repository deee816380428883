using Ical.Net.DataTypes;
using Ical.Net.Evaluation;
using Leeway.Core.Time;

namespace Leeway.Documents;

/// <summary>Instants that repeat by a rule (RFC 5545, RRULE) of local times in a time zone.</summary>
/// <remarks>
/// The rule is followed in local time, without a zone, and only then do local times become instants: a time that daylight
/// saving skips is the first instant after the gap, one that happens twice is the first of the two.
/// </remarks>
public sealed class Recurrence
{
    // A rule of days that finds none for so long (29 February: eight years around 2100) never will.
    const int DaysWithout = 3_700;

    // Far from the end of .NET's time, where local times could not become instants.
    const int YearEnd = 9000;

    readonly string _rule;
    readonly DateTimeOffset? _until;

    /// <param name="text">The rule, without <c>RRULE:</c>, as it is written.</param>
    /// <param name="rule">The same without its end.</param>
    /// <param name="from">The local time from which on it counts; a time of its own only if the rule says so.</param>
    /// <param name="until">The last instant at which it may begin; null for ever.</param>
    internal Recurrence(string text, string rule, DateTime from, TimeZoneInfo zone, DateTimeOffset? until)
    {
        _rule = rule;
        _until = until;
        (Text, From, Zone) = (text, from, zone);
    }

    public string Text { get; }
    public DateTime From { get; }
    public TimeZoneInfo Zone { get; }

    /// <summary>The instants in the interval, in order.</summary>
    public IEnumerable<DateTimeOffset> Within(Interval interval)
    {
        // Two days before: a zone's time is less than a day away from UTC, and a gap in it no longer than a day.
        var begin = interval.From - LocalTime.ToUtc(From, Zone) > 2.Days ? interval.From.UtcDateTime.AddDays(-2) : From;
        foreach (var local in LocalTimes(begin))
        {
            var instant = LocalTime.ToUtc(local, Zone);
            if (instant >= interval.Until || instant > _until)
            {
                yield break;
            }
            if (instant >= interval.From)
            {
                yield return instant;
            }
        }
    }

    /// <summary>The first instant; null if the rule never comes to one.</summary>
    public DateTimeOffset? First() =>
        Within(new Interval(DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue))
            .Select(first => (DateTimeOffset?)first)
            .FirstOrDefault();

    public override string ToString() => $"{Text} from {From:yyyy-MM-dd HH:mm:ss} {Zone.Id}";

    IEnumerable<DateTime> LocalTimes(DateTime begin)
    {
        var options = new EvaluationOptions { MaxUnmatchedIncrementsLimit = DaysWithout };
        using var periods = new RecurrencePatternEvaluator(new RecurrenceRule(_rule))
            .Evaluate(Floating(From), Floating(begin), options)
            .GetEnumerator();
        while (Moves() && periods.Current.StartTime.Year < YearEnd)
        {
            yield return periods.Current.StartTime.Value;
        }

        bool Moves()
        {
            try
            {
                return periods.MoveNext();
            }
            catch (Exception end) when (end is EvaluationLimitExceededException or EvaluationOutOfRangeException)
            {
                return false; // never again, or not before the end of .NET's time
            }
        }
    }

    static CalDateTime Floating(DateTime local) =>
        new(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), hasTime: true);
}
