using System.Text.RegularExpressions;

namespace Leeway.House.Tests.Dependencies;

public partial class CorePurityTests
{
    // Text in memory is not I/O, and InvalidDataException is a word, not a stream.
    static readonly HashSet<string> PureTypesOfIo =
    [
        "System.IO.InvalidDataException",
        "System.IO.StringReader",
        "System.IO.StringWriter",
        "System.IO.TextReader",
        "System.IO.TextWriter",
    ];

    // Both pure; the first to use one of them adds the decision that says what for.
    static readonly HashSet<string> PurePackages = ["MathNet.Numerics", "QuikGraph"];

    static readonly HouseProject Core = HouseProject.Named("Leeway.Core");

    [Fact]
    public void core_reads_no_disk_and_no_network() =>
        Breaches.None(
            Core.Uses.Where(use =>
                HouseProject.IsUnder(use.ToFolder, "System.Net")
                || (HouseProject.IsUnder(use.ToFolder, "System.IO") && !PureTypesOfIo.Contains(use.Used))
            )
        );

    [Fact]
    public void core_waits_for_nothing() =>
        Breaches.None(Core.Uses.Where(use => HouseProject.IsUnder(use.ToFolder, "System.Threading.Tasks")));

    [Fact]
    public void core_has_no_clock() =>
        Breaches.None(Core.Uses.Where(use => use.Used is "System.TimeProvider" or "System.Diagnostics.Stopwatch"));

    [Fact]
    public void core_has_no_logger_host_or_settings() =>
        Breaches.None(Core.Uses.Where(use => HouseProject.IsUnder(use.ToFolder, "Microsoft.Extensions")));

    [Fact]
    public void core_does_not_silence_the_banned_symbols() =>
        Breaches.None(
            Repository.FilesIn("src/Leeway.Core/", ".cs").SelectMany(file => file.LinesWhere(BannedApi().IsMatch))
        );

    [Fact]
    public void core_takes_only_pure_packages_that_a_decision_names()
    {
        var decisions = string.Concat(Repository.FilesIn("docs/decisions/", ".md").Select(file => file.Text));

        Assert.All(
            ProjectReferenceTests.Items(Core.ProjectFile, "PackageReference"),
            package =>
            {
                Assert.Contains(package, PurePackages);
                Assert.Contains(package, decisions, StringComparison.Ordinal);
            }
        );
    }

    [Fact]
    public void a_use_of_the_network_would_be_seen()
    {
        var own = new HouseProject("Leeway.House.Tests.Scripts", typeof(CorePurityTests).Assembly);

        Assert.Contains("System.IO.Directory", own.Uses.Select(use => use.Used));
    }

    [GeneratedRegex("RS0030")]
    private static partial Regex BannedApi();
}
