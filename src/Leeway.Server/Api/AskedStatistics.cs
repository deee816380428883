using Leeway.Core.Time;

namespace Leeway.Server.Api;

/// <summary>What somebody wants to know of incidents.</summary>
/// <param name="Split">Within the time: what was before is compared with what came after. Null for two halves.</param>
sealed record AskedStatistics(Interval Time, DateTimeOffset? Split, SupposedEffect Effect)
{
    static readonly TimeSpan Usual = 365.Days;

    /// <param name="from">An instant or a day; null for 365 days ago.</param>
    /// <param name="split">An instant or a day; null for two halves.</param>
    /// <param name="problems">Gets what is wrong; the usual then stands for it.</param>
    public static AskedStatistics Read(
        string? from,
        string? split,
        SupposedEffect effect,
        DateTimeOffset now,
        IDictionary<string, string[]> problems
    )
    {
        var since = AskedInstant.Read(from, "from", problems) ?? now - Usual;
        if (since >= now)
        {
            problems["from"] = [$"'{from}' has not come yet; write when the first incidents were."];
            since = now - Usual;
        }
        var parted = AskedInstant.Read(split, "split", problems);
        if (parted <= since || parted >= now)
        {
            problems["split"] =
            [
                $"'{split}' lies outside of {InstantText.Format(since)} to {InstantText.Format(now)}; write an instant between them{(parted <= since ? ", or an earlier 'from'" : "")}.",
            ];
            parted = null;
        }
        return new AskedStatistics(new Interval(since, now), parted, effect);
    }
}
