using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Leeway.Engine.Records.Migrations;

/// <summary>Incidents with their notes and action items, and changes of services.</summary>
[DbContext(typeof(RecordContext))]
[Migration("0002_IncidentsAndChanges")]
sealed class IncidentsAndChanges : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        MakeIncidents(migrationBuilder);
        MakeNotes(migrationBuilder);
        MakeActionItems(migrationBuilder);
        MakeChanges(migrationBuilder);
    }

    static void MakeIncidents(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "incident",
            table => new
            {
                id = table.Column<Guid>(),
                version = table.Column<int>(),
                created_at = table.Column<long>(),
                changed_at = table.Column<long>(),
                number = table.Column<int>(),
                title = table.Column<string>(),
                service = table.Column<string>(),
                slos = table.Column<string>(),
                detected = table.Column<long>(),
                acknowledged = table.Column<long>(nullable: true),
                mitigated = table.Column<long>(nullable: true),
                closed = table.Column<long>(nullable: true),
                impact_start = table.Column<long>(nullable: true),
                impact_end = table.Column<long>(nullable: true),
                impact = table.Column<double>(nullable: true),
                trigger = table.Column<string>(),
                cause = table.Column<string>(),
                detection = table.Column<string>(),
                risk = table.Column<string>(),
                merged_into = table.Column<Guid>(nullable: true),
                reference = table.Column<string>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_incident", row => row.id)
        );
        migrationBuilder.CreateIndex("IX_incident_number", "incident", "number", unique: true);
        migrationBuilder.CreateIndex("IX_incident_reference", "incident", "reference", unique: true);
        migrationBuilder.CreateIndex("IX_incident_detected", "incident", "detected");
    }

    static void MakeNotes(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "incident_note",
            table => new
            {
                id = table.Column<Guid>(),
                version = table.Column<int>(),
                created_at = table.Column<long>(),
                changed_at = table.Column<long>(),
                incident = table.Column<Guid>(),
                kind = table.Column<string>(),
                at = table.Column<long>(),
                person = table.Column<string>(),
                text = table.Column<string>(),
                alert = table.Column<string>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_incident_note", row => row.id)
        );
        migrationBuilder.CreateIndex("IX_incident_note_incident", "incident_note", "incident");
        migrationBuilder.CreateIndex("IX_incident_note_alert", "incident_note", "alert", unique: true);
    }

    static void MakeActionItems(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "action_item",
            table => new
            {
                id = table.Column<Guid>(),
                version = table.Column<int>(),
                created_at = table.Column<long>(),
                changed_at = table.Column<long>(),
                incident = table.Column<Guid>(),
                text = table.Column<string>(),
                owner = table.Column<string>(),
                priority = table.Column<int>(),
                due = table.Column<long>(nullable: true),
                done = table.Column<long>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_action_item", row => row.id)
        );
        migrationBuilder.CreateIndex("IX_action_item_incident", "action_item", "incident");
    }

    static void MakeChanges(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "change",
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
                description = table.Column<string>(),
                started = table.Column<long>(),
                finished = table.Column<long>(nullable: true),
                committed = table.Column<long>(nullable: true),
                reference = table.Column<string>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_change", row => row.id)
        );
        migrationBuilder.CreateIndex("IX_change_service_started", "change", ["service", "started"]);
        migrationBuilder.CreateIndex("IX_change_reference", "change", "reference", unique: true);
    }
}
