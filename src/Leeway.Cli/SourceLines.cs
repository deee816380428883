using Leeway.Client;

namespace Leeway.Cli;

/// <summary>What is worth saying of the servers that are asked for counts: trouble, and the past that is still to come.</summary>
static class SourceLines
{
    public static IEnumerable<string> Of(IReadOnlyList<SourceDetail> sources) => sources.SelectMany(Of);

    static IEnumerable<string> Of(SourceDetail source)
    {
        foreach (
            var alike in source
                .Slis.Where(sli => sli.Error is not null)
                .GroupBy(sli => sli.Error, StringComparer.Ordinal)
        )
        {
            yield return $"{source.Name} at {source.Url}: {alike.Count()} of {Report.Count(source.Slis.Count, "SLI")} could not be asked for "
                + $"since {Texts.Instant(alike.Min(sli => sli.FailingSince))}: {alike.Key}; tried again at {Texts.Instant(alike.Min(sli => sli.RetryAt))}";
        }
        if (source.FillLeftSeconds > 0)
        {
            var filled = Texts.Duration(source.FillAllSeconds - source.FillLeftSeconds);
            var error = source.FillError is { } reason ? $"; it could not be asked: {reason}" : "";
            yield return $"{source.Name} at {source.Url}: {filled} of {Texts.Duration(source.FillAllSeconds)} of the past are filled in{error}";
        }
    }
}
