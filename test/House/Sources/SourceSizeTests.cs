using Leeway.House.Tests.Dependencies;

namespace Leeway.House.Tests.Sources;

public class SourceSizeTests
{
    // "folder/file.cs" or "Type.Method" and why it is better long. An entry that is no longer needed fails.
    static readonly Dictionary<string, string> MayBeLong = [];

    static IEnumerable<(string Path, int Lines)> Sources =>
        Repository.FilesIn("src/", ".cs").Select(file => (file.Path, file.Lines.Count));

    static IEnumerable<MethodLength> Methods => HouseProject.All.SelectMany(MethodLength.Of);

    [Fact]
    public void no_source_file_is_over_400_lines() =>
        Breaches.None(Sources.Where(file => file.Lines > 400 && !MayBeLong.ContainsKey(file.Path)));

    [Fact]
    public void nine_source_files_in_ten_are_under_200_lines()
    {
        var longFiles = Sources.Where(file => file.Lines >= 200).ToList();

        Assert.True(longFiles.Count * 10 <= Sources.Count(), string.Join('\n', longFiles));
    }

    [Fact]
    public void no_method_is_over_60_lines() =>
        Breaches.None(
            Methods.Where(method =>
                method.Lines > 60
                && !MayBeLong.ContainsKey(method.Name)
                // A page's markup is one generated method; pages are held to their own length.
                && !method.Name.EndsWith(".BuildRenderTree", StringComparison.Ordinal)
            )
        );

    [Fact]
    public void every_exception_is_still_needed()
    {
        var longOnes = Sources
            .Where(file => file.Lines > 400)
            .Select(file => file.Path)
            .Concat(Methods.Where(method => method.Lines > 60).Select(method => method.Name));

        Breaches.None(MayBeLong.Keys.Except(longOnes));
    }

    [Fact]
    public void half_of_the_source_files_are_under_60_lines() =>
        Assert.InRange(Median(Sources.Select(file => file.Lines)), 1, 59);

    [Fact]
    public void half_of_the_methods_are_under_8_lines() =>
        Assert.InRange(Median(Methods.Select(method => method.Lines)), 1, 7);

    [Fact]
    public void a_page_with_its_code_is_under_150_lines() =>
        Breaches.None(Repository.FilesIn("src/", ".razor").Where(file => file.Lines.Count >= 150));

    [Fact]
    public void the_program_begins_on_one_screen() =>
        Breaches.None(Repository.FilesIn("src/", "/Program.cs").Where(file => file.Lines.Count >= 60));

    // An interface is for the outside world or for two implementations that we ship; there are few of either.
    [Fact]
    public void fewer_than_ten_interfaces_are_declared()
    {
        var interfaces = HouseProject
            .All.SelectMany(project => project.Types)
            .OfType<ArchUnitNET.Domain.Interface>()
            .Select(type => type.FullName)
            .Distinct()
            .ToList();

        Assert.NotEmpty(interfaces);
        Assert.True(interfaces.Count < 10, string.Join('\n', interfaces));
    }

    [Fact]
    public void methods_were_really_measured() => Assert.True(Methods.Count() > 50, $"{Methods.Count()} methods");

    static int Median(IEnumerable<int> lengths)
    {
        var sorted = lengths.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
