using System.Globalization;
using Leeway.Engine.Records;
using Microsoft.EntityFrameworkCore;

namespace Leeway.Engine.Tests.Records;

public sealed class RecordTablesTests(Databases databases)
{
    // What a database says of its own tables and indexes, in whatever order their parts were made.
    const string SqliteSchema = """
        SELECT m.name || '.' || c.name || ' ' || c.type || ' ' || c."notnull" || ' ' || c.pk
        FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE '\_\_%' ESCAPE '\'
        UNION ALL SELECT sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL
        """;

    const string PostgresSchema = """
        SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable
        FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT LIKE '\_\_%'
        UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename NOT LIKE '\_\_%'
        """;

    public static TheoryData<string> Both => Databases.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task The_migrations_make_the_tables_that_the_model_needs(string database)
    {
        using var home = await databases.Home(database);
        using var other = await databases.Home(database);
        home.Open().Dispose();
        await using var migrated = Context(home);
        await using var made = Context(other);
        await made.Database.EnsureCreatedAsync(TestContext.Current.CancellationToken);

        Assert.Equal(await Schema(made), await Schema(migrated));
        Assert.Contains(
            await Schema(migrated),
            line => line.Contains("IX_acknowledgement_alert", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task The_migrations_that_are_looked_for_are_those_that_there_are()
    {
        using var home = await databases.Home(Databases.SQLite);
        await using var context = Context(home);

        Assert.Equal(context.Database.GetMigrations(), RecordHistory.Known);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Records_of_a_newer_Leeway_are_left_alone_and_named(string database)
    {
        using var home = await databases.Home(database);
        home.Open().Dispose();
        await using (var context = Context(home))
        {
            await context.Database.ExecuteSqlRawAsync(
                """INSERT INTO "__EFMigrationsHistory" VALUES ('9999_Tomorrow', '99.0')""",
                TestContext.Current.CancellationToken
            );
        }

        var trouble = Assert.Throws<RecordException>(() => home.Open());

        Assert.Contains(
            "made by a newer Leeway, which knows '9999_Tomorrow'",
            trouble.Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Records_that_were_never_made_are_not_made_by_looking(string database)
    {
        using var home = await databases.Home(database);

        Assert.Throws<RecordException>(() => RecordStore.OpenToRead(home.Folder, home.Server));
        Assert.False(File.Exists(home.DatabaseFile));
    }

    [Fact]
    public async Task The_lock_of_a_Leeway_that_was_killed_while_it_migrated_holds_up_nobody()
    {
        using var home = await databases.Home(Databases.SQLite);
        await using (var context = Context(home))
        {
            await context.Database.ExecuteSqlRawAsync(
                """CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER PRIMARY KEY, "Timestamp" TEXT); INSERT INTO "__EFMigrationsLock" VALUES (1, '')""",
                TestContext.Current.CancellationToken
            );
        }

        using var store = home.Open();

        Assert.Empty(await store.List<Approval>(all => all, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_named()
    {
        using var home = await databases.Home(Databases.SQLite);
        await File.WriteAllTextAsync(home.DatabaseFile, new string('x', 5000), TestContext.Current.CancellationToken);

        var trouble = Assert.Throws<RecordException>(() => home.Open());

        Assert.StartsWith(
            $"The records in {home.DatabaseFile} cannot be opened: ",
            trouble.Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(
        "Host=127.0.0.1;Password=sesame;Sesame=sesame",
        "not a connection string of PostgreSQL; write for example"
    )]
    [InlineData(
        "postgresql://leeway:sesame@db.example/leeway",
        "not a connection string of PostgreSQL; write for example"
    )]
    [InlineData("Password=sesame", "not a connection string of PostgreSQL; write for example")]
    [InlineData("", "is empty")]
    public void A_text_that_is_no_connection_string_is_told_without_its_password(string connection, string said)
    {
        using var home = new RecordHome(connection);

        var trouble = Assert.Throws<RecordException>(() => home.Open());

        Assert.Contains(said, trouble.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("sesame", trouble.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_wrong_password_is_told_and_not_repeated()
    {
        var right = (await databases.Postgres()).ConnectionString("postgres");
        using var home = new RecordHome(
            right.Replace(Servers.PostgresServer.Password, "mistyped", StringComparison.Ordinal)
        );

        var trouble = Assert.Throws<RecordException>(() => home.Open());

        Assert.Contains(
            "password authentication failed for user \"leeway\"",
            trouble.Message,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("mistyped", trouble.ToString(), StringComparison.Ordinal);
    }

    static RecordContext Context(RecordHome home) => RecordDatabase.Of(home.Folder, home.Server).Context();

    static async Task<List<string>> Schema(RecordContext context)
    {
        var connection = context.Database.GetDbConnection();
        await context.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = context.Database.IsSqlite() ? SqliteSchema : PostgresSchema;
        await using var rows = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var lines = new List<string>();
        while (await rows.ReadAsync(TestContext.Current.CancellationToken))
        {
            lines.Add(Convert.ToString(rows[0], CultureInfo.InvariantCulture)!);
        }
        lines.Sort(StringComparer.Ordinal);
        return lines;
    }
}
