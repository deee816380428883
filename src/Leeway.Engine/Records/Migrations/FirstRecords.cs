using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Leeway.Engine.Records.Migrations;

/// <summary>The audit, acknowledgements and approvals.</summary>
/// <remarks>Columns are named by their C# types alone, so that each database takes its own and one migration does for both.</remarks>
[DbContext(typeof(RecordContext))]
[Migration("0001_FirstRecords")]
sealed class FirstRecords : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        AddAudit(migrationBuilder);
        AddAcknowledgements(migrationBuilder);
        AddApprovals(migrationBuilder);
    }

    static void AddAudit(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "audit_entry",
            table => new
            {
                id = table.Column<Guid>(),
                at = table.Column<long>(),
                person = table.Column<string>(),
                act = table.Column<string>(),
                kind = table.Column<string>(),
                record_id = table.Column<Guid>(),
                version = table.Column<int>(),
                before = table.Column<string>(nullable: true),
                after = table.Column<string>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_audit_entry", row => row.id)
        );
        migrationBuilder.CreateIndex("IX_audit_entry_at_id", "audit_entry", ["at", "id"]);
        migrationBuilder.CreateIndex("IX_audit_entry_record_id", "audit_entry", "record_id");
    }

    static void AddAcknowledgements(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "acknowledgement",
            table => new
            {
                id = table.Column<Guid>(),
                version = table.Column<int>(),
                created_at = table.Column<long>(),
                changed_at = table.Column<long>(),
                alert = table.Column<string>(),
                slo = table.Column<string>(),
                severity = table.Column<string>(),
                since = table.Column<long>(),
                person = table.Column<string>(),
                note = table.Column<string>(),
            },
            constraints: table => table.PrimaryKey("PK_acknowledgement", row => row.id)
        );
        migrationBuilder.CreateIndex("IX_acknowledgement_alert", "acknowledgement", "alert", unique: true);
    }

    static void AddApprovals(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "approval",
            table => new
            {
                id = table.Column<Guid>(),
                version = table.Column<int>(),
                created_at = table.Column<long>(),
                changed_at = table.Column<long>(),
                slo = table.Column<string>(),
                party = table.Column<string>(),
                person = table.Column<string>(),
                terms = table.Column<string>(),
                how = table.Column<string>(),
                at = table.Column<long>(),
            },
            constraints: table => table.PrimaryKey("PK_approval", row => row.id)
        );
        migrationBuilder.CreateIndex(
            "IX_approval_slo_party_terms_person",
            "approval",
            ["slo", "party", "terms", "person"],
            unique: true
        );
    }
}
