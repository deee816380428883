using System.Text.RegularExpressions;
using Leeway.Core.Indicators;
using Leeway.Core.Series;
using Leeway.Core.Time;

namespace Leeway.Engine.Querying;

/// <summary>What a server is asked to count one SLI.</summary>
sealed class SliQueries(Indicator indicator)
{
    // More jobs than one SLI has; beyond, its targets are known by their own samples alone.
    const int JobsMax = 50;

    /// <summary>Those of the SLI's selectors that no other includes.</summary>
    public IReadOnlyList<string> Selectors { get; } = Widest(indicator);

    /// <summary>The samples of all series, and of their targets.</summary>
    public async Task<QueryAnswer> Samples(SharedAnswers server, Interval range, CancellationToken stop)
    {
        var found = new List<SampledSeries>();
        foreach (var selector in Selectors)
        {
            var answer = await server.Samples(selector, range, stop);
            if (answer is not QueryAnswer.Found { Series: var series })
            {
                return answer;
            }
            found.AddRange(series);
        }
        var jobs = found
            .Select(series => series.Labels["job"])
            .Where(job => job.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        if (jobs.Count is 0 or > JobsMax)
        {
            return new QueryAnswer.Found(found);
        }
        // What does not fit says nothing of the SLI's own series: without it they are counted more carefully.
        return await server.Samples(TargetsOf(jobs), range, stop) switch
        {
            QueryAnswer.Found targets => new QueryAnswer.Found([.. found, .. targets.Series]),
            QueryAnswer.TooMuch => new QueryAnswer.Found(found),
            var failed => failed,
        };
    }

    static string TargetsOf(IReadOnlyList<string> jobs)
    {
        var matchers = new[]
        {
            new LabelMatcher(LabelSet.MetricNameLabel, MatchOperator.Matches, "up|process_start_time_seconds"),
            jobs is [var job]
                ? new LabelMatcher("job", MatchOperator.Equal, job)
                : new LabelMatcher("job", MatchOperator.Matches, string.Join('|', jobs.Select(Quoted))),
        };
        return new Selector(matchers).ToString();
    }

    // RE2 takes no escape before a blank or a letter that needs none.
    static string Quoted(string text) =>
        Regex.Replace(text, @"[\\.+*?()|\[\]{}^$]", @"\$0", RegexOptions.NonBacktracking);

    static IReadOnlyList<string> Widest(Indicator indicator)
    {
        var selectors = indicator
            .Total.Terms.Concat(indicator.Part.Terms)
            .Select(term => term.Selector)
            .Distinct()
            .ToList();
        return
        [
            .. selectors
                .Where(one => !selectors.Exists(other => !other.Equals(one) && one.IsWithin(other)))
                .Select(one => one.ToString()),
        ];
    }
}
