using System.Text.Json;
using Leeway.Client;
using Leeway.Engine.Tests.Servers;

namespace Leeway.Server.Tests.EndToEnd;

/// <summary>The command line as a person or a script meets it.</summary>
public sealed class CommandLineTests
{
    [Fact]
    public async Task Check_of_ten_mistakes_prints_ten_errors_with_their_places_and_exits_1()
    {
        var (exitCode, output) = await CommandLine.Run(
            "check",
            Path.Combine(RepositoryRoot.Path, "examples", "mistakes")
        );
        Assert.Equal(1, exitCode);
        var errors = output.Split('\n').Where(line => line.Contains(": error: ", StringComparison.Ordinal)).ToList();
        Assert.Equal(10, errors.Count);
        Assert.All(errors, error => Assert.Matches(@"\.yaml:\d+:\d+: error: .+[,;] ", error));
        Assert.Contains("10 errors", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_of_sound_documents_exits_0_and_says_what_they_are()
    {
        var (exitCode, output) = await CommandLine.Run(
            "check",
            Path.Combine(RepositoryRoot.Path, "examples", "prometheus")
        );
        Assert.Equal(0, exitCode);
        Assert.Contains("0 errors, 0 warnings", output, StringComparison.Ordinal);
        Assert.Contains("3 SLOs", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_in_json_can_be_read_by_a_script()
    {
        var (exitCode, output) = await CommandLine.Run(
            "check",
            Path.Combine(RepositoryRoot.Path, "examples", "mistakes"),
            "--format",
            "json"
        );
        var problems = JsonSerializer.Deserialize(output, LeewayJson.Default.IReadOnlyListProblemDetail)!;
        Assert.Equal((1, 10), (exitCode, problems.Count(problem => problem.Severity == "error")));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_an_error_and_not_an_empty_configuration()
    {
        var (exitCode, output) = await CommandLine.Run("check", "no-such-folder");
        Assert.Equal(1, exitCode);
        Assert.Contains("no-such-folder", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_option_exits_2_and_a_server_that_is_not_there_3()
    {
        Assert.Equal(2, (await CommandLine.Run("serve")).ExitCode);
        Assert.Equal(2, (await CommandLine.Run("serve", "nowhere", "--retention", "2d,1h")).ExitCode);
        Assert.Equal(2, (await CommandLine.Run("status", "--sever", "x")).ExitCode);
        var (exitCode, output) = await CommandLine.Run(
            "status",
            "--server",
            $"http://127.0.0.1:{ServerProcess.FreePort()}"
        );
        Assert.Equal(3, exitCode);
        Assert.Contains("leeway serve", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serve_refuses_documents_with_errors_and_exits_1()
    {
        using var folder = new TestFolder();
        folder.Write("bad.yaml", "apiVersion: openslo/v1\nkind: Slo\n");
        var (exitCode, output) = await CommandLine.Run(
            "serve",
            folder.Documents,
            "--data",
            folder.Data,
            "--listen",
            "http://127.0.0.1:0"
        );
        Assert.Equal(1, exitCode);
        Assert.Contains("bad.yaml:2:7: error: ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_and_explain_show_the_numbers_of_the_moment()
    {
        await using var app = await CountingApp.Start();
        using var folder = new TestFolder();
        folder.Write("app.yaml", Shop.Documents(app.Target));
        await using var leeway = await LeewayProcess.Start(folder);
        await leeway.AllAnswered();
        app.Serve(good: 80, bad: 20);
        await leeway.Slo(Shop.Slo, slo => slo.Alerts.Count == 1, "the page");
        var server = leeway.Address.ToString();

        var status = await CommandLine.Run("status", "--server", server);
        Assert.Equal(0, status.ExitCode);
        Assert.Contains(Shop.Slo, status.Output, StringComparison.Ordinal);
        Assert.Contains("page", status.Output, StringComparison.Ordinal);
        var explained = await CommandLine.Run("explain", $"{Shop.Slo}/page", "--server", server);
        Assert.Equal(0, explained.ExitCode);
        Assert.Contains("20 bad of 100: 20%", explained.Output, StringComparison.Ordinal);
        Assert.Contains("3s and 10s above 5×: 20×, 20×", explained.Output, StringComparison.Ordinal);
        var json = await CommandLine.Run("explain", Shop.Slo, "--server", server, "--format", "json");
        Assert.Equal(100, JsonSerializer.Deserialize(json.Output, LeewayJson.Default.SloDetail)!.Budget.Total);
        Assert.Equal(4, (await CommandLine.Run("explain", "nobody", "--server", server)).ExitCode);
    }

    [Fact]
    public async Task A_second_leeway_over_one_ledger_is_refused_with_exit_3()
    {
        await using var app = await CountingApp.Start();
        using var folder = new TestFolder();
        folder.Write("app.yaml", Shop.Documents(app.Target));
        await using var leeway = await LeewayProcess.Start(folder);
        await leeway.AllAnswered();
        var (exitCode, output) = await CommandLine.Run(
            "serve",
            folder.Documents,
            "--data",
            folder.Data,
            "--listen",
            "http://127.0.0.1:0"
        );
        Assert.Equal(3, exitCode);
        Assert.StartsWith("leeway: ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_cannot_be_listened_at_is_refused_with_exit_2_and_a_remedy()
    {
        using var folder = new TestFolder();
        foreach (var address in (string[])["https://127.0.0.1:0", "http://127.0.0.1:0/leeway", "ftp://127.0.0.1"])
        {
            var (exitCode, output) = await Serve(folder.Documents, folder.Data, address);
            Assert.Equal(2, exitCode);
            Assert.Contains($"cannot listen at '{address}'", output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_address_in_use_is_said_in_one_line_with_exit_3()
    {
        await using var app = await CountingApp.Start();
        using var folder = new TestFolder();
        var (exitCode, output) = await Serve(folder.Documents, folder.Data, $"http://{app.Target}");
        Assert.Equal(3, exitCode);
        Assert.Contains("address already in use", output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_made_is_named_with_exit_3()
    {
        using var folder = new TestFolder();
        folder.Write("file.yaml", "");
        var (exitCode, output) = await Serve(
            folder.Documents,
            Path.Combine(folder.Documents, "file.yaml"),
            "http://127.0.0.1:0"
        );
        Assert.Equal(3, exitCode);
        Assert.Contains("file.yaml' cannot be made", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_whose_engine_fails_exits_5_so_that_it_is_started_again()
    {
        using var folder = new TestFolder();
        using (
            var ledger = Ledger.Ledger.Open(
                new Ledger.Disk.RealDisk(folder.Data),
                new Ledger.LedgerSettings { Tick = TimeSpan.FromSeconds(15) }
            )
        )
        {
            ledger.SetEntry(
                "state/shop\npage-1h-5m",
                """{"state":"of a later version","since":"2026-03-01T00:00:00Z"}"""
            );
            ledger.Commit(DateTimeOffset.UnixEpoch);
        }
        var (exitCode, output) = await Serve(folder.Documents, folder.Data, "http://127.0.0.1:0");
        Assert.Equal(5, exitCode);
        Assert.Contains("'of a later version' that this version does not know", output, StringComparison.Ordinal);
    }

    static Task<(int ExitCode, string Output)> Serve(string documents, string data, string address) =>
        CommandLine.Run("serve", documents, "--data", data, "--listen", address);
}
