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
}
