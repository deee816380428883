using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Leeway.Engine.Records.Migrations;

/// <summary>What gates answered, exceptions, and what steps of policies waited for.</summary>
[DbContext(typeof(RecordContext))]
[Migration("0003_Gates")]
sealed class Gates : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        AddDecisions(migrationBuilder);
        AddTokens(migrationBuilder);
        AddReleases(migrationBuilder);
    }

    static void AddDecisions(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "gate_decision",
            table => new
            {
                id = table.Column<Guid>(),
                version = table.Column<int>(),
                created_at = table.Column<long>(),
                changed_at = table.Column<long>(),
                service = table.Column<string>(),
                kind = table.Column<string>(),
                release = table.Column<string>(),
                author = table.Column<string>(),
                outcome = table.Column<string>(),
                judged = table.Column<string>(),
                held = table.Column<string>(),
                reasons = table.Column<string>(),
                policy_version = table.Column<string>(),
                token = table.Column<string>(),
                at = table.Column<long>(),
            },
            constraints: table => table.PrimaryKey("PK_gate_decision", row => row.id)
        );
        migrationBuilder.CreateIndex("IX_gate_decision_at", "gate_decision", "at");
    }

    static void AddTokens(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "exception_token",
            table => new
            {
                id = table.Column<Guid>(),
                version = table.Column<int>(),
                created_at = table.Column<long>(),
                changed_at = table.Column<long>(),
                service = table.Column<string>(),
                release = table.Column<string>(),
                reason = table.Column<string>(),
                asked_by = table.Column<string>(),
                needs = table.Column<string>(),
                parties = table.Column<string>(),
                approvers = table.Column<string>(),
                is_granted = table.Column<bool>(),
                expires = table.Column<long>(),
            },
            constraints: table => table.PrimaryKey("PK_exception_token", row => row.id)
        );
        migrationBuilder.CreateIndex("IX_exception_token_service_expires", "exception_token", ["service", "expires"]);
    }

    static void AddReleases(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "step_release",
            table => new
            {
                id = table.Column<Guid>(),
                version = table.Column<int>(),
                created_at = table.Column<long>(),
                changed_at = table.Column<long>(),
                slo = table.Column<string>(),
                criterion = table.Column<string>(),
                person = table.Column<string>(),
                note = table.Column<string>(),
                at = table.Column<long>(),
            },
            constraints: table => table.PrimaryKey("PK_step_release", row => row.id)
        );
        migrationBuilder.CreateIndex("IX_step_release_slo_at", "step_release", ["slo", "at"]);
    }
}
