using Leeway.Core.Time;
using Leeway.Documents;
using Leeway.Engine.Adjusting;
using Microsoft.Extensions.Logging;

namespace Leeway.Engine.Keeping;

/// <summary>Who adjusted what, why, and from when until when: kept in the ledger beside the counts, also after the documents are gone.</summary>
sealed class AdjustmentAudit
{
    /// <summary>Beyond it the earliest revoked ones are forgotten; documents may have a tenth as many.</summary>
    public const int RecordsMax = 10_000;

    readonly Journal _journal;
    readonly ILogger _logger;

    public AdjustmentAudit(Journal journal, ILogger logger)
    {
        (_journal, _logger) = (journal, logger);
        Records =
        [
            .. journal
                .Adjustments.OrderBy(record => record.Since)
                .ThenBy(record => record.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>By when they came into force. Another list after every change.</summary>
    public IReadOnlyList<AdjustmentRecord> Records { get; private set; }

    /// <summary>Stages an entry for every document that appeared, and a revocation for every one that is gone or says something else.</summary>
    public void Follow(IReadOnlyList<Adjustment> adjustments, DateTimeOffset edge)
    {
        var records = Records.ToList();
        var wanted = adjustments.ToDictionary(adjustment => adjustment.Name, StringComparer.Ordinal);
        for (var index = 0; index < records.Count; index++)
        {
            var record = records[index];
            if (record.RevokedAt is null && !(wanted.Remove(record.Name, out var said) && IsOf(record, said)))
            {
                records[index] = Keep(record with { RevokedAt = edge > record.Since ? edge : record.Since });
                if (said is not null)
                {
                    wanted.Add(said.Name, said);
                }
            }
        }
        var times = records.ToLookup(record => record.Name, record => record.Since, StringComparer.Ordinal);
        foreach (var adjustment in wanted.Values)
        {
            // Later than the last time: name and instant are what an entry goes by.
            var last = times[adjustment.Name].DefaultIfEmpty().Max();
            records.Add(Keep(Begin(adjustment, edge > last ? edge : last + 1.Milliseconds)));
        }
        Forget(records);
        Records = records;
    }

    static bool IsOf(AdjustmentRecord record, Adjustment said) =>
        record.What == said.What && record.Author == said.Author && record.Reason == said.Reason;

    static AdjustmentRecord Begin(Adjustment adjustment, DateTimeOffset since) =>
        new()
        {
            Name = adjustment.Name,
            What = adjustment.What,
            Author = adjustment.Author,
            Reason = adjustment.Reason,
            Since = since,
        };

    AdjustmentRecord Keep(AdjustmentRecord record)
    {
        _journal.Keep(record);
        return record;
    }

    void Forget(List<AdjustmentRecord> records)
    {
        var surplus = records.Count - RecordsMax;
        foreach (
            var record in records
                .Where(record => record.RevokedAt is not null)
                .OrderBy(record => record.RevokedAt)
                .Take(surplus)
                .ToList()
        )
        {
            _journal.Forget(record);
            records.Remove(record);
            _logger.AdjustmentForgotten(record.Name, record.Since, RecordsMax);
        }
    }
}
