using System.Text.Json;
using Leeway.Core.Objectives;
using Leeway.Ledger;

namespace Leeway.Engine.Histories;

/// <summary>An SLO's history as the ledger keeps it: an entry under the SLO's name.</summary>
sealed record HistoryRecord(IReadOnlyList<RevisionRecord> Revisions, IReadOnlyList<StretchRecord> Stretches)
{
    const string Prefix = "history/";

    /// <summary>All histories that the ledger holds, also those of SLOs that are not configured, by name.</summary>
    public static Dictionary<string, SloHistory> Read(Ledger.Ledger ledger)
    {
        return ledger
            .Entries.Where(entry => entry.Key.StartsWith(Prefix, StringComparison.Ordinal))
            .ToDictionary(
                entry => entry.Key[Prefix.Length..],
                entry => JsonSerializer.Deserialize(entry.Value, HistoryJson.Default.HistoryRecord)!.ToHistory(ledger),
                StringComparer.Ordinal
            );
    }

    /// <summary>Stages the history of an SLO.</summary>
    public static void Keep(Ledger.Ledger ledger, string slo, SloHistory history)
    {
        var record = new HistoryRecord(
            [.. history.Revisions.Select(revision => RevisionRecord.Of(revision, ledger.Column(revision.Sli).Number))],
            [.. history.Kept.Select(StretchRecord.Of)]
        );
        ledger.SetEntry(Prefix + slo, JsonSerializer.Serialize(record, HistoryJson.Default.HistoryRecord));
    }

    public static void Forget(Ledger.Ledger ledger, string slo) => ledger.SetEntry(Prefix + slo, null);

    SloHistory ToHistory(Ledger.Ledger ledger)
    {
        var ends = Stretches.Skip(1).Select(next => next.From!.Value).Append(DateTimeOffset.MaxValue);
        IReadOnlyList<Stretch> stretches = [.. Stretches.Zip(ends, (stretch, until) => stretch.Until(until))];
        IReadOnlyList<Revision> revisions =
        [
            .. Revisions.Select(revision => revision.ToRevision(ledger.KeyOf(new ColumnId(revision.Sli)))),
        ];
        return new SloHistory(ledger, stretches) { Revisions = revisions };
    }
}
