using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Leeway.Client;
using Leeway.Engine.Tests.Snapshots;
using Leeway.Server.Tests.EndToEnd;

namespace Leeway.Server.Tests.Outputs;

/// <summary>What <c>leeway dependencies</c> prints of the example, and of what a server has counted.</summary>
public sealed class DependencyOutputTests(StillServer server) : IClassFixture<StillServer>
{
    static readonly string Example = Path.Combine(RepositoryRoot.Path, "examples", "dependencies");

    [Fact]
    public async Task The_example_is_told_and_drawn_in_these_words() =>
        Snapshot.Matches(
            "dependencies.txt",
            await Transcript(
                [],
                ["--journey", "checkout", "--fail", "db-1", "payments"],
                ["--propose", "-"],
                ["--format", "dot"],
                ["--format", "Mermaid"],
                ["--format", "svg"],
                ["--journey", "chekout"],
                ["--fail", "nobody"],
                ["--format", "png"]
            )
        );

    [Theory]
    [InlineData("checkout", 0.9980265)]
    [InlineData("checkout-with-credit", 0.9989756)]
    public async Task The_example_allows_what_its_readme_says(string journey, double share)
    {
        var (exitCode, output) = await CommandLine.Run(
            "dependencies",
            Example,
            "--journey",
            journey,
            "--format",
            "json"
        );

        Assert.Equal(0, exitCode);
        var declared = JsonNode.Parse(output)!["journeys"]![0]!["declared"]!;
        Assert.Equal(share, declared["ceiling"]!.GetValue<double>(), 5e-8);
    }

    [Fact]
    public async Task A_promise_that_cannot_be_kept_is_a_warning_of_check()
    {
        using var folder = new TestFolder();
        foreach (var file in Directory.GetFiles(Example, "*.yaml"))
        {
            var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
            folder.Write(Path.GetFileName(file), text.Replace("99.5}", "99.9}", StringComparison.Ordinal));
        }

        var (exitCode, output) = await CommandLine.Run("check", folder.Documents);

        Assert.Equal(0, exitCode);
        Assert.Contains(
            "warning: 99.9% cannot be met: the dependencies of 'checkout' allow 99.8026%",
            output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_a_server_has_counted_stands_beside_what_is_said()
    {
        using var folder = new TestFolder();
        folder.Write("shop.yaml", StillDocuments.Of("127.0.0.1:1"));
        string[] command = ["dependencies", folder.Documents, "--server", server.Address.ToString()];

        var (_, text) = await CommandLine.Run(command);
        var (exitCode, json) = await CommandLine.Run([.. command, "--format", "json"]);
        var journey = JsonSerializer.Deserialize(json, LeewayJson.Default.DependenciesDetail)!.Journeys[0];

        Assert.Equal(0, exitCode);
        Assert.Contains("served as declared: 99.30102% of requests", text, StringComparison.Ordinal);
        Assert.Contains("served as measured: 99.74772% of requests", text, StringComparison.Ordinal);
        Assert.True(journey.Measured!.Ceiling > journey.Declared.Ceiling);
    }

    [Fact]
    public async Task Proposed_risks_become_files_and_none_is_overwritten()
    {
        using var folder = new TestFolder();
        var risks = Path.Combine(folder.Documents, "risks");
        await CommandLine.Run("dependencies", Example, "--propose", risks);
        var payments = Path.Combine(risks, "payments-fails.yaml");
        await File.AppendAllTextAsync(payments, "# ours\n", TestContext.Current.CancellationToken);

        var (exitCode, output) = await CommandLine.Run("dependencies", Example, "--propose", risks);

        Assert.Equal(0, exitCode);
        Assert.Contains($"{payments} is there already", output, StringComparison.Ordinal);
        Assert.EndsWith("# ours\n", await File.ReadAllTextAsync(payments, TestContext.Current.CancellationToken));
        Assert.Equal(5, Directory.GetFiles(risks).Length);
        File.Copy(Path.Combine(Example, "checkout.yaml"), Path.Combine(risks, "checkout.yaml"));
        Assert.Equal(0, (await CommandLine.Run("check", risks)).ExitCode);
        var (_, plan) = await CommandLine.Run("plan", risks, "--slo", "checkout-success", "--years", "1000");
        Assert.Contains("payments-fails", plan, StringComparison.Ordinal);
    }

    static async Task<string> Transcript(params string[][] options)
    {
        var text = new StringBuilder();
        foreach (var words in options)
        {
            var (exitCode, output) = await CommandLine.Run(["dependencies", Example, .. words]);
            var shown = string.Join(' ', (string[])["leeway dependencies examples/dependencies", .. words]);
            text.Append(CultureInfo.InvariantCulture, $"$ {shown}\n{output}[{exitCode}]\n\n");
        }
        return text.ToString();
    }
}
