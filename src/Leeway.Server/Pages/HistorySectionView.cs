using Leeway.Client;
using Leeway.Server.Components;

namespace Leeway.Server.Pages;

/// <summary>What an SLO's page says of its past.</summary>
public sealed record HistorySectionView
{
    // A page is read from above: what is older the API has.
    const int RevisionsShown = 20;

    /// <summary>What of the budget's window another SLI counted, or nobody, as sentences; none in most cases.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>The versions, the latest first.</summary>
    public required IReadOnlyList<RevisionDetail> Revisions { get; init; }

    /// <summary>How many versions are not shown.</summary>
    public required int Older { get; init; }

    public static HistorySectionView Of(SloDetail slo)
    {
        var (history, from) = (slo.History, slo.Budget.From);
        return new()
        {
            Notes =
            [
                .. history.Begins is { } begins && begins > from
                    ? [$"The history begins anew at {Instant(begins)}: what was counted before is not read."]
                    : Array.Empty<string>(),
                .. history
                    .Stitches.Where(stitch => stitch.At > from)
                    .Select(stitch =>
                        $"SLI changed at {Instant(stitch.At)}: before it, counts are those of the earlier SLI, {stitch.SliBefore}."
                    ),
            ],
            Revisions = [.. history.Revisions.Reverse().Take(RevisionsShown)],
            Older = Math.Max(0, history.Revisions.Count - RevisionsShown),
        };
    }

    static string Instant(DateTimeOffset at) => $"{PageText.DateAndTime(at)} UTC";
}
