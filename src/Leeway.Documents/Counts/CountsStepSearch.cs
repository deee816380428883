namespace Leeway.Documents.Counts;

/// <summary>Finds how long the intervals of a file of counts are, where nobody says it.</summary>
public static class CountsStepSearch
{
    /// <summary>The shortest time from one line to the next; null if there are fewer than two lines with an instant.</summary>
    /// <remarks>What is wrong with the file is left to <see cref="CountsReader"/>.</remarks>
    public static TimeSpan? Find(TextReader text)
    {
        var lines = new LimitedLines(text, CountsLimits.LineLength);
        (DateTimeOffset? before, TimeSpan? step) = (null, null);
        for (var line = 0; line <= CountsLimits.Lines && lines.TryNext(out var written); line++)
        {
            if (!CsvInstant.TryParse(written.Split(',', 2)[0], out var at))
            {
                continue;
            }
            if (at - before is { } length && length > TimeSpan.Zero && !(length >= step))
            {
                step = length;
            }
            before = at;
        }
        return step;
    }
}
