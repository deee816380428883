namespace Leeway.House.Tests.Scripts;

/// <summary>The launcher in a folder of its own, over a dotnet that only notes what it is asked.</summary>
public sealed class LauncherTests : IDisposable
{
    readonly FakeHouse _house = new();

    public void Dispose() => _house.Dispose();

    [Fact]
    public async Task the_first_use_builds_and_then_runs_the_command()
    {
        var run = await _house.Leeway("check", "a folder");

        Assert.Equal((0, "ran leeway.dll check|a folder\n"), (run.ExitCode, run.Out));
        Assert.Equal("leeway: building (first use, or its source has changed) …\n", run.Error);
        Assert.Equal(1, _house.Builds);
    }

    [Fact]
    public async Task a_second_use_builds_nothing_and_says_nothing()
    {
        await _house.Leeway();

        var run = await _house.Leeway();

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(1, _house.Builds);
    }

    [Theory]
    [InlineData("src/Leeway.Core/Time/Interval.cs")]
    [InlineData("src/Leeway.Core/Leeway.Core.csproj")]
    [InlineData("Directory.Build.props")]
    public async Task a_newer_source_builds_again(string file)
    {
        await _house.Leeway();
        _house.Touch(file);

        await _house.Leeway();

        Assert.Equal(2, _house.Builds);
    }

    [Fact]
    public async Task a_deleted_source_builds_again()
    {
        await _house.Leeway();
        _house.Delete("src/Leeway.Core/Time/Interval.cs");

        await _house.Leeway();

        Assert.Equal(2, _house.Builds);
    }

    [Fact]
    public async Task two_at_once_build_once()
    {
        var runs = await Task.WhenAll(_house.Leeway(), _house.Leeway());

        Assert.All(runs, run => Assert.Equal(0, run.ExitCode));
        Assert.Equal(1, _house.Builds);
    }

    [Fact]
    public async Task the_output_of_a_build_is_shown_only_when_it_fails()
    {
        _house.BreakTheBuild();

        var run = await _house.Leeway();

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("error: a semicolon is missing", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("leeway: the build failed; see above.\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task the_command_runs_in_the_folder_of_the_caller_and_passes_its_exit_code_on()
    {
        var run = await _house.Leeway("where");

        Assert.Equal(Path.GetTempPath().TrimEnd('/') + "\n", run.Out);
        Assert.Equal(7, run.ExitCode);
    }

    [Fact]
    public async Task an_older_sdk_is_named()
    {
        _house.InstallSdk("8.0.100");

        var run = await _house.Leeway();

        Assert.Equal((3, "leeway: the .NET SDK 10 or newer is needed; found: 8.0.100.\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task without_dotnet_it_says_what_to_install()
    {
        _house.RemoveDotnet();

        var run = await _house.Leeway();

        Assert.Equal(3, run.ExitCode);
        Assert.StartsWith("leeway: dotnet was not found. Install the .NET SDK 10", run.Error, StringComparison.Ordinal);
    }
}
