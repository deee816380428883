using System.Xml.Linq;

namespace Leeway.House.Tests.Dependencies;

public class ProjectReferenceTests
{
    public static TheoryData<string> Projects => [.. HouseProject.All.Select(project => project.Name)];

    [Fact]
    public void every_source_project_has_its_place_in_the_chain()
    {
        var found = Repository.FilesIn("src/", ".csproj").Select(file => file.Path);

        Assert.Equal(HouseProject.All.Select(project => project.ProjectFile).Order(StringComparer.Ordinal), found);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void a_project_names_exactly_the_projects_below_it(string name)
    {
        var project = HouseProject.Named(name);
        var named = Items(project.ProjectFile, "ProjectReference").Select(Path.GetFileNameWithoutExtension);

        Assert.Equal(project.References, named.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void compiled_code_uses_only_projects_below_its_own(string name)
    {
        var project = HouseProject.Named(name);
        var reachable = project.Reachable().ToList();

        Breaches.None(
            project.Uses.Where(use =>
                HouseProject.IsUnder(use.ToFolder, "Leeway")
                && !reachable.Any(allowed => HouseProject.IsUnder(use.ToFolder, allowed))
            )
        );
    }

    [Fact]
    public void every_project_is_in_the_solution()
    {
        var listed = XDocument
            .Load(Repository.FullPath("Leeway.slnx"))
            .Descendants("Project")
            .Select(project => project.Attribute("Path")!.Value);

        Assert.Equal(Repository.FilesIn("", ".csproj").Select(file => file.Path), listed.Order(StringComparer.Ordinal));
    }

    internal static IEnumerable<string> Items(string projectFile, string kind) =>
        XDocument
            .Load(Repository.FullPath(projectFile))
            .Descendants(kind)
            .Select(item => item.Attribute("Include")!.Value.Replace('\\', '/'));
}
