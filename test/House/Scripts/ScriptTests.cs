namespace Leeway.House.Tests.Scripts;

public class ScriptTests
{
    public static TheoryData<string> Scripts => [.. Repository.Files.Where(IsScript).Select(file => file.Path)];

    [Theory]
    [MemberData(nameof(Scripts))]
    public void a_script_may_be_executed_and_stops_at_its_first_error(string path)
    {
        Assert.True(File.GetUnixFileMode(Repository.FullPath(path)).HasFlag(UnixFileMode.UserExecute));
        Assert.Contains("set -euo pipefail", new RepositoryFile(path).Lines);
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task bash_understands_every_script(string path)
    {
        var run = await ScriptRun.Of("-n", [Repository.FullPath(path)], Repository.Root, []);

        Assert.Equal(new ScriptRun(0, "", ""), run);
    }

    [Fact]
    public void the_launcher_and_the_test_script_are_among_them()
    {
        Assert.Contains("leeway", Scripts.Select(row => row.Data));
        Assert.Contains("test.sh", Scripts.Select(row => row.Data));
    }

    static bool IsScript(RepositoryFile file) =>
        File.ReadLines(Repository.FullPath(file.Path))
            .FirstOrDefault("")
            .StartsWith("#!/usr/bin/env bash", StringComparison.Ordinal);
}
