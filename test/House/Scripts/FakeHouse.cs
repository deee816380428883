namespace Leeway.House.Tests.Scripts;

/// <summary>A copy of the launcher beside a few sources, with a script in the place of dotnet.</summary>
sealed class FakeHouse : IDisposable
{
    const string Dotnet = """
        #!/bin/bash
        here=$(dirname "$0")
        case $1 in
            --version) cat "$here/sdk"; [[ $(cat "$here/sdk") == 10.* ]] ;;
            --list-sdks) echo "$(cat "$here/sdk") [somewhere]" ;;
            build)
                echo build >> "$here/builds"
                sleep 0.2 # so that another run comes while this one builds
                if [[ -f $here/broken ]]; then echo 'error: a semicolon is missing'; exit 1; fi
                mkdir -p src/Leeway.Cli/bin/Release/net10.0
                touch src/Leeway.Cli/bin/Release/net10.0/leeway.{dll,runtimeconfig.json} ;;
            *)
                if [[ $2 == where ]]; then pwd; exit 7; fi
                command=$(basename "$1"); shift
                IFS='|'; echo "ran $command $*" ;;
        esac
        """;

    // What the launcher calls. A whole folder of the system could hold a real dotnet.
    static readonly string[] Tools =
    [
        .. "basename bash cat cp cut dirname find flock grep mkdir mktemp mv paste readlink rm sleep touch".Split(' '),
    ];

    readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("leeway-launcher-");

    public FakeHouse()
    {
        File.Copy(Repository.FullPath("leeway"), At("leeway"));
        Touch(
            "src/Leeway.Core/Time/Interval.cs",
            "src/Leeway.Core/Time/TickGrid.cs",
            "src/Leeway.Core/Leeway.Core.csproj"
        );
        Touch("src/Leeway.Cli/Leeway.Cli.csproj", "Directory.Build.props", "global.json", ".editorconfig");
        Touch("BannedSymbols.txt");
        Write("dotnet/dotnet", Dotnet);
        File.SetUnixFileMode(At("dotnet/dotnet"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        InstallSdk("10.0.100");
        Directory.CreateDirectory(At("tools"));
        foreach (var tool in Tools)
        {
            File.CreateSymbolicLink(At($"tools/{tool}"), $"/usr/bin/{tool}");
        }
    }

    /// <summary>How often the build was asked for.</summary>
    public int Builds => File.Exists(At("dotnet/builds")) ? File.ReadAllLines(At("dotnet/builds")).Length : 0;

    public void InstallSdk(string version) => Write("dotnet/sdk", version);

    public void BreakTheBuild() => Write("dotnet/broken", "");

    public void RemoveDotnet() => File.Delete(At("dotnet/dotnet"));

    public void Delete(string file) => File.Delete(At(file));

    /// <summary>Writes files that are newer than all that is there.</summary>
    public void Touch(params string[] files)
    {
        foreach (var file in files)
        {
            Write(file, "");
        }
    }

    /// <summary>Runs the launcher in the folder for temporary files, with few programs beside it.</summary>
    public Task<ScriptRun> Leeway(params string[] arguments) =>
        ScriptRun.Of(
            At("leeway"),
            arguments,
            Path.GetTempPath(),
            new()
            {
                ["PATH"] = $"{At("dotnet")}:{At("tools")}",
                ["DOTNET_ROOT"] = null,
                ["HOME"] = _root.FullName,
            }
        );

    public void Dispose() => _root.Delete(recursive: true);

    string At(string path) => Path.Combine(_root.FullName, path);

    void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), text);
    }
}
