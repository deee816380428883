using Leeway.Core.Time;
using Leeway.Documents;
using Leeway.Engine.Adjusting;
using Leeway.Engine.Keeping;
using Leeway.Ledger;
using Leeway.Ledger.Disk;
using Microsoft.Extensions.Logging.Abstractions;

namespace Leeway.Engine.Tests.Adjusting;

/// <summary>What of adjustments can be read when they are long gone.</summary>
public sealed class AdjustmentAuditTests : IDisposable
{
    static readonly DateTimeOffset Start = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);
    static readonly Adjustment Upgrade = Some.Exclusion(new Interval(Start, Start + 2.Hours), "upgrade");

    readonly string _folder = Directory.CreateTempSubdirectory("leeway-audit-").FullName;
    Ledger.Ledger _ledger;
    AdjustmentAudit _audit;

    public AdjustmentAuditTests() => Open();

    [Fact]
    public void An_adjustment_and_its_revocation_are_both_there_after_a_restart()
    {
        _audit.Follow([Upgrade], At(1));
        _audit.Follow([Upgrade], At(2));
        _audit.Follow([], At(3));
        Reopen();
        Assert.Equal(
            new AdjustmentRecord
            {
                Name = "upgrade",
                What = "exclusion of SLO checkout from 2026-03-01T00:00:00Z until 2026-03-01T02:00:00Z",
                Author = "Ada",
                Reason = "It was planned.",
                Since = At(1),
                RevokedAt = At(3),
            },
            Assert.Single(_audit.Records)
        );
    }

    [Fact]
    public void One_that_stays_over_a_restart_stays_in_force_as_of_when_it_came()
    {
        _audit.Follow([Upgrade], At(1));
        Reopen();
        _audit.Follow([Upgrade], At(9));
        Assert.Equal(["upgrade 1"], Lines());
    }

    [Fact]
    public void One_whose_document_says_something_else_is_revoked_and_another_is_in_force()
    {
        _audit.Follow([Upgrade], At(1));
        _audit.Follow([Upgrade with { Reason = "It took longer." }], At(2));
        Reopen();
        Assert.Equal(["upgrade 1-2", "upgrade 2"], Lines());
        Assert.Equal("It took longer.", _audit.Records[1].Reason);
    }

    [Fact]
    public void One_that_comes_back_is_another_even_within_a_tick()
    {
        _audit.Follow([Upgrade], At(1));
        _audit.Follow([], At(2));
        _audit.Follow([Upgrade], At(3));
        _audit.Follow([], At(3));
        _audit.Follow([Upgrade], At(3));
        Reopen();
        Assert.Equal(["upgrade 1-2", "upgrade 3-3", "upgrade 3"], Lines());
        Assert.Equal(At(3) + 1.Milliseconds, _audit.Records[2].Since);
    }

    [Fact]
    public void Where_it_acts_is_not_when_it_came_into_force_and_a_new_slo_changes_neither()
    {
        _audit.Follow([Upgrade with { Objectives = ["checkout"] }], At(500));
        _audit.Follow([Upgrade with { Objectives = ["checkout", "search"] }], At(501));
        Assert.Equal(["upgrade 500"], Lines());
    }

    [Fact]
    public void The_audit_is_limited_and_what_was_revoked_first_is_forgotten_first()
    {
        Adjustment[] many = [.. Enumerable.Range(0, 500).Select(number => Upgrade with { Name = $"a{number:000}" })];
        for (var round = 0; round < 21; round++)
        {
            _audit.Follow(many, At(2 * round));
            _audit.Follow([], At((2 * round) + 1));
        }
        Reopen();
        Assert.Equal(AdjustmentAudit.RecordsMax, _audit.Records.Count);
        Assert.Equal(At(2), _audit.Records[0].Since);
    }

    public void Dispose()
    {
        _ledger.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    static DateTimeOffset At(int minute) => Start + minute.Minutes;

    IEnumerable<string> Lines() =>
        _audit.Records.Select(record =>
            $"{record.Name} {(record.Since - Start).Minutes + ((record.Since - Start).Hours * 60)}"
            + (record.RevokedAt is { } revoked ? $"-{(revoked - Start).Minutes}" : "")
        );

    void Reopen()
    {
        _ledger.Commit(At(1000));
        _ledger.Dispose();
        Open();
    }

    [System.Diagnostics.CodeAnalysis.MemberNotNull(nameof(_ledger), nameof(_audit))]
    void Open()
    {
        _ledger = Leeway.Ledger.Ledger.Open(new RealDisk(_folder), new LedgerSettings { Tick = 1.Minutes });
        _audit = new AdjustmentAudit(new Journal(_ledger), NullLogger.Instance);
    }
}
