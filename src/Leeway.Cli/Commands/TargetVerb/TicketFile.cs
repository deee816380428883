using Leeway.Client;
using Leeway.Core.Targets;
using Leeway.Core.Time;
using Leeway.Documents;
using Leeway.Documents.Counts;

namespace Leeway.Cli.Commands.TargetVerb;

/// <summary>Complaints by day, and what the SLI lost on these days.</summary>
static class TicketFile
{
    /// <returns>Without losses yet; none if there is no file, null after saying what is wrong with it.</returns>
    public static IReadOnlyList<UserDay>? Read(string? path, TextWriter errors)
    {
        if (path is null)
        {
            return [];
        }
        var problems = new List<Problem>();
        var file = DocumentFolder.Read([path], problems) is [var one] ? one : null;
        var days = file is null ? [] : TicketReader.Read(file, problems);
        if (problems.Count > 0)
        {
            Report.Problems(problems, errors);
            return null;
        }
        if (days.Count == 0)
        {
            errors.WriteLine($"leeway: there is no day in {path}.");
            return null;
        }
        return [.. days.Select(day => new UserDay(day.Key, 0, day.Value))];
    }

    /// <summary>Those of the days of which the server knows anything.</summary>
    public static async Task<IReadOnlyList<UserDay>> WithLosses(
        IReadOnlyList<UserDay> days,
        LeewayClient client,
        TargetChoiceDetail choice,
        CancellationToken stop
    )
    {
        var series = await client.Series(
            choice.Slo,
            Midnight(days[0].Day),
            Midnight(days[^1].Day.AddDays(1)),
            TimeSpan.FromDays(1),
            stop
        );
        var allowed = (double)(1 - choice.Target) * choice.EventsAWindow;
        var losses = series
            .Points.Where(point => point.Total > 0)
            .ToDictionary(point => point.From.UtcDay, point => point.Bad / allowed);
        return [.. days.Where(day => losses.ContainsKey(day.Day)).Select(day => day with { Lost = losses[day.Day] })];
    }

    static DateTimeOffset Midnight(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);
}
