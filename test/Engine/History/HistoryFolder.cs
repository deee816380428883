using Leeway.Core.Indicators;
using Leeway.Core.Time;
using Leeway.Documents.Counts;
using Leeway.Engine.History;
using Leeway.Ledger;
using Leeway.Ledger.Disk;

namespace Leeway.Engine.Tests.History;

/// <summary>A folder with a ledger of one column, for exports and imports.</summary>
sealed class HistoryFolder : IDisposable
{
    public const string Key = "api";

    public static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    readonly string _folder = Directory.CreateTempSubdirectory("leeway-history-").FullName;

    public HistoryFolder(TimeSpan? tick = null) => Settings = new LedgerSettings { Tick = tick ?? 15.Seconds };

    public LedgerSettings Settings { get; }

    public RealDisk Disk => new(_folder);

    public Ledger.Ledger Open() => Ledger.Ledger.Open(Disk, Settings);

    /// <summary>Adds counts as a scrape does, and commits them.</summary>
    public HistoryFolder Count(DateTimeOffset from, TimeSpan length, double total, double bad, TimeSpan? covered = null)
    {
        using var ledger = Open();
        var span = new Interval(from, from + length);
        ledger.Add(ledger.Column(Key), span, new EventCounts(total, bad), covered ?? length, Origin.Scraped);
        ledger.Close(ledger.Column(Key), span.Until);
        Assert.IsType<CommitOutcome.Durable>(ledger.Commit(span.Until));
        ledger.Tidy(span.Until, CancellationToken.None);
        return this;
    }

    public ImportOutcome Import(DateTimeOffset now, params IReadOnlyList<CountsRow> rows)
    {
        using var ledger = Open();
        var import = new CountsImport(ledger, Settings, now);
        Assert.Empty(import.Check(rows, "a.csv"));
        return import.Run(Key, rows);
    }

    /// <summary>The lines of an export, without its header.</summary>
    public IReadOnlyList<string> Export(TimeSpan step, DateTimeOffset? from = null, DateTimeOffset? until = null)
    {
        using var export = new CountsExport(Disk, Key);
        return [.. export.Rows(from, until, step).Select(row => CountsText.Line(row, withCovered: true))];
    }

    public static CountsRow Row(DateTimeOffset from, double total, double bad, TimeSpan? step = null)
    {
        var length = step ?? 1.Minutes;
        return new CountsRow(2, new Interval(from, from + length), new EventCounts(total, bad), length);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
