using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Leeway.Engine.Records;

/// <summary>The one model of all records, for both databases.</summary>
sealed class RecordContext(DbContextOptions<RecordContext> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        // Everything that is searched for has an index here; all else about a kind follows from its type.
        modelBuilder.Entity<Acknowledgement>().HasIndex(one => one.Alert).IsUnique();
        modelBuilder
            .Entity<Approval>()
            .HasIndex(one => new
            {
                one.Slo,
                one.Party,
                one.Terms,
                one.Person,
            })
            .IsUnique();
        modelBuilder.Entity<GateDecision>().HasIndex(one => one.At);
        modelBuilder.Entity<ExceptionToken>().HasIndex(one => new { one.Service, one.Expires });
        modelBuilder.Entity<StepRelease>().HasIndex(one => new { one.Slo, one.At });
        modelBuilder.Entity<Incident>().HasIndex(one => one.Number).IsUnique();
        modelBuilder.Entity<Incident>().HasIndex(one => one.Reference).IsUnique();
        modelBuilder.Entity<Incident>().HasIndex(one => one.Detected);
        modelBuilder.Entity<IncidentNote>().HasIndex(one => one.Incident);
        modelBuilder.Entity<IncidentNote>().HasIndex(one => one.Alert).IsUnique();
        modelBuilder.Entity<ActionItem>().HasIndex(one => one.Incident);
        modelBuilder.Entity<Change>().HasIndex(one => new { one.Service, one.Started });
        modelBuilder.Entity<Change>().HasIndex(one => one.Reference).IsUnique();
        modelBuilder.Entity<AuditEntry>().HasIndex(one => new { one.At, one.Id });
        modelBuilder.Entity<AuditEntry>().HasIndex(one => new { one.RecordId });

        foreach (var type in modelBuilder.Model.GetEntityTypes())
        {
            var entity = modelBuilder.Entity(type.ClrType);
            entity.ToTable(RecordNames.Of(type.ClrType.Name));
            entity.Property<Guid>(nameof(Record.Id)).ValueGeneratedNever();
            if (type.ClrType.IsSubclassOf(typeof(Record)))
            {
                entity.Property<int>(nameof(Record.Version)).IsConcurrencyToken();
            }
            foreach (var property in type.GetProperties())
            {
                property.SetColumnName(RecordNames.Of(property.Name));
            }
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // SQLite can neither order nor compare instants: on both they are ticks of UTC.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<Ticks>();
        configurationBuilder.Properties<Person>().HaveConversion<Names>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
        configurationBuilder.Properties<IReadOnlyList<string>>().HaveConversion<Texts, SameTexts>();
    }

    sealed class Ticks()
        : ValueConverter<DateTimeOffset, long>(at => at.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

    sealed class Names() : ValueConverter<Person, string>(person => person.Name, name => Person.Kept(name));

    sealed class Texts()
        : ValueConverter<IReadOnlyList<string>, string>(
            texts => JsonSerializer.Serialize(texts, RecordJson.Default.IReadOnlyListString),
            text => JsonSerializer.Deserialize(text, RecordJson.Default.IReadOnlyListString)!
        );

    sealed class SameTexts()
        : ValueComparer<IReadOnlyList<string>>(
            (one, other) => ReferenceEquals(one, other) || (one != null && other != null && one.SequenceEqual(other)),
            texts => texts.Aggregate(0, (hash, text) => HashCode.Combine(hash, text)),
            texts => texts
        );
}
