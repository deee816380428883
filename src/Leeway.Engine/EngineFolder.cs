using Leeway.Core.Alerts;
using Leeway.Documents;
using Leeway.Engine.Incidents;
using Leeway.Engine.Notifying;
using Leeway.Engine.Records;
using Leeway.Ledger;
using Leeway.Ledger.Disk;
using Microsoft.Extensions.Logging;

namespace Leeway.Engine;

/// <summary>What an engine keeps over its restarts: the ledger, which locks the folder, and beside it the records.</summary>
sealed class EngineFolder : IDisposable
{
    EngineFolder(Ledger.Ledger ledger, RecordStore records) => (Ledger, Records) = (ledger, records);

    public Ledger.Ledger Ledger { get; }
    public RecordStore Records { get; }

    /// <summary>Pages lead to the incidents that are kept here.</summary>
    public IReadOnlyList<Route> Routes =>
        [OwnReceiver.Route(new IncidentReceiver(new IncidentBook(Records)), Severity.Page.Name)];

    /// <exception cref="LedgerException">The ledger cannot be opened.</exception>
    /// <exception cref="RecordException">The records cannot be opened, and waiting would not help.</exception>
    public static EngineFolder Open(EngineSettings settings, TimeProvider clock, ILoggerFactory loggers)
    {
        var ledger = Leeway.Ledger.Ledger.Open(
            new RealDisk(settings.DataFolder),
            new LedgerSettings { Tick = settings.Tick, Retention = settings.Retention }
        );
        try
        {
            var logger = loggers.CreateLogger<RecordStore>();
            return new EngineFolder(ledger, RecordStore.Open(settings.DataFolder, settings.Records, clock, logger));
        }
        catch (RecordException)
        {
            ledger.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        Records.Dispose();
        Ledger.Dispose();
    }
}
