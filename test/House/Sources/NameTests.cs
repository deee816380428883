using System.Text.RegularExpressions;
using Leeway.House.Tests.Dependencies;

namespace Leeway.House.Tests.Sources;

public partial class NameTests
{
    [Fact]
    public void no_type_has_a_name_that_fits_anything() =>
        Breaches.None(
            HouseProject
                .All.SelectMany(project => project.Types)
                .Select(type => type.Name)
                .Where(name => SaysNothing().IsMatch(name))
        );

    [Fact]
    public void no_folder_is_a_drawer_for_the_rest() =>
        Breaches.None(
            Repository
                .FilesIn("src/", "")
                .Select(file => file.Folder)
                .Distinct()
                .Where(folder => folder.Split('/', '.').Any(word => Drawer().IsMatch(word)))
        );

    [Theory]
    [InlineData("ScrapeManager", true)]
    [InlineData("TextHelpers", true)]
    [InlineData("RowBase`1", true)]
    [InlineData("TargetInfo", true)]
    [InlineData("Database", false)]
    [InlineData("ManagerOnDuty", false)]
    [InlineData("ScrapeLoop", false)]
    public void a_forbidden_word_counts_at_the_end_of_a_name(string name, bool forbidden) =>
        Assert.Equal(forbidden, SaysNothing().IsMatch(name));

    [GeneratedRegex(@"(?:Manager|Helper|Util|Utility|Utilities|Processor|Base|Common|Info|Data)s?(?:`\d+)?$")]
    private static partial Regex SaysNothing();

    [GeneratedRegex("^(?:Abstractions|Common|Contracts|Helpers?|Infrastructure|Misc|Shared|Utils?|Utilities)$")]
    private static partial Regex Drawer();
}
