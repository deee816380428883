using Leeway.Core.Replay;
using Leeway.Core.Time;
using Leeway.Documents;
using Leeway.Documents.Counts;
using Leeway.Documents.Importing;

namespace Leeway.Cli.Commands.ReplayVerb;

/// <summary>The past, the incidents and the rules that a replay reads from files, with all that is wrong with them.</summary>
sealed class ReplayFiles
{
    readonly List<Problem> _problems = [];

    public IReadOnlyList<Problem> Problems => _problems;

    /// <summary>Null if anything is wrong with the file.</summary>
    /// <param name="step">How long an interval is; null if the lines are to say it.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    public CountHistory? History(string file, TimeSpan? step)
    {
        var length = step ?? StepOf(file) ?? 1.Minutes;
        using var text = new StreamReader(file);
        var rows = CountsReader.Read(text, file, length, _problems);
        if (_problems.Count > 0)
        {
            return null;
        }
        var spans = rows.Select(row => new CountedSpan(row.Span, row.Counts, row.Covered)).ToList();
        if (spans.Count == 0)
        {
            Error(
                file,
                1,
                "the file holds no counts",
                "write a line for each interval, as 'leeway ledger export' does"
            );
            return null;
        }
        if (HistoryBuilder.TicksOf(spans, length) > HistoryBuilder.TicksMax)
        {
            Error(
                file,
                rows[^1].Line,
                $"from the first line to here are more than {HistoryBuilder.TicksMax} intervals of {DurationText.Format(length)}",
                "say how long intervals are with '--step', or take less time"
            );
            return null;
        }
        return HistoryBuilder.Build(spans, length);
    }

    /// <summary>Those that share time with the history; none if anything is wrong with the file.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public IReadOnlyList<Incident> Incidents(string file, CountHistory? history)
    {
        using var text = new StreamReader(file);
        var incidents = IncidentsReader.Read(text, file, _problems);
        if (history is null)
        {
            return incidents;
        }
        var past = new Interval(history.From, history.Until);
        var beyond = incidents.Count(incident => !incident.Span.Overlaps(past));
        if (beyond > 0)
        {
            _problems.Add(LeftOut(file, beyond, past.From, past.Until));
        }
        return [.. incidents.Where(incident => incident.Span.Overlaps(past))];
    }

    /// <summary>A warning of incidents that lie outside of the past.</summary>
    public static Problem LeftOut(string file, int count, DateTimeOffset from, DateTimeOffset until) =>
        new(
            file,
            0,
            0,
            ProblemSeverity.Warning,
            $"{count} {(count == 1 ? "incident lies" : "incidents lie")} outside of the history, from {InstantText.Format(from)} to {InstantText.Format(until)}",
            "they are left out"
        );

    /// <summary>Those that can be replayed; none if anything is wrong with the file.</summary>
    public IReadOnlyList<AlertRule> Rules(string file) =>
        DocumentFolder.Read([file], _problems) is [var read] ? PrometheusRules.Read(read, _problems) : [];

    static TimeSpan? StepOf(string file)
    {
        using var text = new StreamReader(file);
        return CountsStepSearch.Find(text);
    }

    void Error(string file, int line, string what, string remedy) =>
        _problems.Add(new Problem(file, line, 1, ProblemSeverity.Error, what, remedy));
}
