using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Leeway.Client;

namespace Leeway.Server.Tests.EndToEnd;

/// <summary>The files of docs/guide/gate, run against a server.</summary>
public sealed partial class PipelineTests
{
    static readonly string Folder = Path.Combine(RepositoryRoot.Path, "docs", "guide", "gate");

    [Fact]
    public async Task What_the_files_run_ends_as_the_gate_answers()
    {
        await using var app = await CountingApp.Start();
        using var folder = new TestFolder();
        await using var leeway = await Serve(app, folder);
        app.Serve(good: 1000, bad: 0);
        await Until(leeway, "allow");
        Assert.Equal(0, await Run("github-actions.yaml", leeway));
        Assert.Equal(0, await Run("gitlab-ci.yaml", leeway));

        app.Serve(good: 0, bad: 50_000);
        await Until(leeway, "block");
        Assert.Equal(2, await Run("github-actions.yaml", leeway));
        Assert.Equal(2, await Run("gitlab-ci.yaml", leeway));
        Assert.Equal("block", await Outcome("argo-rollouts.yaml", leeway));
        Assert.Equal("block", await Outcome("kyverno.yaml", leeway));
    }

    [Theory]
    [InlineData("argo-rollouts.yaml", "jsonPath: \"{$.outcome}\"")]
    [InlineData("kyverno.yaml", "{{ gate.outcome }}")]
    public void What_is_read_of_an_answer_is_there(string file, string read)
    {
        Assert.Contains(read, Text(file), StringComparison.Ordinal);
        Assert.Contains(
            LeewayJson.Default.GateDetail.Properties.Select(property => property.Name),
            name => name == "outcome"
        );
    }

    static async Task<LeewayProcess> Serve(CountingApp app, TestFolder folder)
    {
        folder
            .Write("app.yaml", Shop.Documents(app.Target))
            .Write(
                "policy.yaml",
                """
                apiVersion: leeway.dev/v1
                kind: ErrorBudgetPolicy
                metadata: {name: app}
                spec:
                  selector: {service: app}
                  steps: [{when: remaining <= 0, then: [gate: block]}]
                  onIncident: {gate: allow}
                """
            );
        var leeway = await LeewayProcess.Start(folder);
        await leeway.AllAnswered();
        return leeway;
    }

    static Task<GateDetail> Until(LeewayProcess leeway, string outcome) =>
        Poll.Until(
            stop => leeway.Client.Gates.Ask("app", new GateRequest(), stop),
            answer => answer.Outcome == outcome,
            () => outcome
        );

    /// <summary>Runs the file's lines that call <c>leeway</c>, in the shell and with the variables that the file has.</summary>
    static async Task<int> Run(string file, LeewayProcess leeway)
    {
        var command = $"leeway() {{ dotnet '{Path.Combine(AppContext.BaseDirectory, "leeway.dll")}' \"$@\"; }}\n";
        var start = new ProcessStartInfo("bash", ["-e", "-c", command + Script(Text(file))])
        {
            UseShellExecute = false,
        };
        start.Environment["SERVICE"] = "app";
        start.Environment["LEEWAY_URL"] = leeway.Address.ToString();
        foreach (var name in (string[])["GITHUB_SHA", "GITHUB_ACTOR", "CI_COMMIT_SHA", "GITLAB_USER_LOGIN"])
        {
            start.Environment[name] = "v42";
        }
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode;
    }

    // A block after 'run: |', or the items of 'script:', down to where the indentation ends.
    static string Script(string text)
    {
        var lines = text.Split('\n');
        var first = Array.FindIndex(
            lines,
            line =>
                line.TrimStart().StartsWith("leeway gate", StringComparison.Ordinal)
                || line.TrimStart().StartsWith("- leeway gate", StringComparison.Ordinal)
        );
        var indent = lines[first].Length - lines[first].TrimStart().Length;
        return string.Join(
            '\n',
            lines
                .Skip(first)
                .TakeWhile(line => line.Length > indent && line[..indent].Trim().Length == 0 && line[indent] != ' ')
                .Select(line =>
                    line[indent..].StartsWith("- ", StringComparison.Ordinal) ? line[(indent + 2)..] : line[indent..]
                )
        );
    }

    /// <summary>What the address in the file answers.</summary>
    static async Task<string> Outcome(string file, LeewayProcess leeway)
    {
        var url = Address().Match(Text(file).Replace("\\\"", "'", StringComparison.Ordinal)).Groups["path"].Value;
        var path = Placeholder()
            .Replace(url, match => match.Value.Contains("||", StringComparison.Ordinal) ? "deployment" : "app");
        using var answer = JsonDocument.Parse(await leeway.Get(path));
        return answer.RootElement.GetProperty("outcome").GetString()!;
    }

    static string Text(string file) => File.ReadAllText(Path.Combine(Folder, file));

    [GeneratedRegex("http://[^/]+/(?<path>[^\"]+)", RegexOptions.NonBacktracking)]
    private static partial Regex Address();

    [GeneratedRegex(@"\{\{.*?\}\}", RegexOptions.NonBacktracking)]
    private static partial Regex Placeholder();
}
