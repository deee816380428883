using Leeway.Client;
using Leeway.Core.Objectives;
using Leeway.Core.Time;
using Leeway.Engine.Evaluating;

namespace Leeway.Server.Api;

/// <summary>An SLO's past as the API shows it.</summary>
static class HistoryView
{
    public static HistoryDetail Of(ObjectiveEvaluation evaluation, Ledger.Ledger ledger)
    {
        var history = evaluation.History;
        var first = history.Stretches[0].From;
        return new HistoryDetail
        {
            Begins = first == DateTimeOffset.MinValue ? null : first,
            Stitches =
            [
                .. history
                    .Stretches.SkipLast(1)
                    .Select(stretch => new StitchDetail
                    {
                        At = stretch.Until,
                        SliBefore = ledger.KeyOf(stretch.Source),
                    }),
            ],
            Revisions = [.. Changes(history.Revisions).Select(Of)],
        };
    }

    /// <summary>The changes of an SLO in a range of time, whose last instant is shown too.</summary>
    public static IEnumerable<ChartChange> Of(ObjectiveEvaluation evaluation, Interval range) =>
        Changes(evaluation.History.Revisions)
            .Where(one =>
                one.Changes.Count > 0 && one.Revision.Since >= range.From && one.Revision.Since <= range.Until
            )
            .Select(one => new ChartChange { At = one.Revision.Since, Text = string.Join(", ", one.Changes) });

    static IEnumerable<(Revision Revision, IReadOnlyList<string> Changes)> Changes(IReadOnlyList<Revision> revisions)
    {
        Revision? before = null;
        foreach (var revision in revisions)
        {
            yield return (revision, before is null ? [] : [.. revision.ChangesSince(before)]);
            before = revision;
        }
    }

    static RevisionDetail Of((Revision Revision, IReadOnlyList<string> Changes) one) =>
        new()
        {
            Since = one.Revision.Since,
            Name = one.Revision.Name,
            Target = one.Revision.Target.Fraction,
            Window = one.Revision.Window.ToString(),
            Sli = one.Revision.Sli,
            Slices = one.Revision.Slices,
            Changes = one.Changes,
        };
}
