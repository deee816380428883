using Leeway.Core.Time;

namespace Leeway.Engine.Collecting;

/// <summary>What the ledger remembers of targets over restarts, reloads and absences.</summary>
sealed class TargetMemory(Ledger.Ledger ledger)
{
    // Long enough that a target which moves between jobs or comes back after a weekend's rollback is not born anew.
    static readonly TimeSpan GoneTargetsKept = 7.Days;

    /// <summary>Gives a target that comes, or comes back, what is known of it.</summary>
    public static ScrapedTarget Restore(ScrapedTarget target, IReadOnlyDictionary<string, string> kept)
    {
        if (!kept.TryGetValue(target.Key, out var text))
        {
            // Under another job it may have been counted already: only what begins after its last answer there is new.
            target.Mark = new TargetMark { AnsweredMs = LastAnswerOf(target.Address, kept) };
        }
        else
        {
            var mark = TargetMark.FromText(text);
            // Under new labels its old series look newly born, and are not: they begin with a baseline.
            var isSame = mark.LabelsHash == target.LabelsHash;
            target.Mark = mark with { GoneSinceMs = 0, Followed = isSame ? mark.Followed : [] };
            target.Format.Resume(mark.IsProtobufFirst);
        }
        return target;
    }

    static long LastAnswerOf(Uri address, IReadOnlyDictionary<string, string> kept)
    {
        var ending = $" {address}";
        return kept.Where(one => one.Key.EndsWith(ending, StringComparison.Ordinal))
            .Select(one => TargetMark.FromText(one.Value).AnsweredMs)
            .DefaultIfEmpty(0)
            .Max();
    }

    /// <summary>Brings back the series of a target with their cursors.</summary>
    /// <remarks>Those too that only another configuration counted: they are known, not born.</remarks>
    public void RestoreCursors(ScrapedTarget target)
    {
        foreach (var (text, id, cursor) in ledger.SeriesOf(target.Key))
        {
            if (target.Series.Restore(text) is { Id: null } series)
            {
                series.Id = id;
                series.Cursor = cursor;
            }
        }
    }

    /// <summary>Notes which targets have left, and forgets those that left long ago.</summary>
    public void ForgetGone(Func<string, bool> isFollowed, DateTimeOffset edge)
    {
        foreach (var (key, text) in ledger.Targets)
        {
            if (isFollowed(key))
            {
                continue;
            }
            var mark = TargetMark.FromText(text);
            var gone = edge.ToUnixTimeMilliseconds() - mark.GoneSinceMs;
            if (mark.GoneSinceMs == 0)
            {
                ledger.SetTarget(
                    key,
                    (mark with { GoneSinceMs = edge.ToUnixTimeMilliseconds(), Followed = [] }).ToText()
                );
            }
            else if (gone > GoneTargetsKept.TotalMilliseconds)
            {
                ledger.SetTarget(key, null);
            }
        }
    }
}
