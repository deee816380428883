using Leeway.House.Tests.Dependencies.Samples.Left;

namespace Leeway.House.Tests.Dependencies;

public class FolderTests
{
    // A folder may use those after it. What stands on top of these (replay, risks, capacity …) needs no entry here.
    static readonly string[] CoreTopDown =
    [
        "Leeway.Core.Alerts",
        "Leeway.Core.Budgets",
        "Leeway.Core.Objectives",
        "Leeway.Core.Indicators",
        "Leeway.Core.Promql",
        "Leeway.Core.Series",
        "Leeway.Core.Time",
    ];

    public static TheoryData<string> Projects => ProjectReferenceTests.Projects;

    [Theory]
    [MemberData(nameof(Projects))]
    public void no_folders_of_a_project_use_each_other_in_a_circle(string name) =>
        Breaches.None(HouseProject.Named(name).Folders().Circles().Select(circle => string.Join(", ", circle)));

    [Fact]
    public void inside_core_meaning_builds_on_what_is_simpler_and_never_back() =>
        Breaches.None(HouseProject.Named("Leeway.Core").Folders().Against(CoreTopDown));

    [Fact]
    public void core_was_really_looked_at()
    {
        var uses = HouseProject.Named("Leeway.Core").Folders().Uses.Select(use => (use.From, use.To));

        Assert.Contains(("Leeway.Core.Indicators", "Leeway.Core.Series"), uses);
    }

    [Fact]
    public void a_circle_hidden_in_a_lambda_and_behind_an_await_is_found()
    {
        var samples = new HouseProject("Leeway.House.Tests.Dependencies.Samples", typeof(LeftHand).Assembly);

        var circle = Assert.Single(samples.Folders().Circles());

        Assert.Equal(["LeftHand → RightHand", "RightHand → LeftHand"], circle.Select(use => use.Example));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void a_namespace_is_the_folder_its_file_lies_in(string name)
    {
        var files = Repository
            .FilesIn($"src/{name}/", ".cs")
            .Where(file => file.Name != "Program.cs")
            .Where(file => !file.Lines.Contains($"namespace {file.Folder["src/".Length..].Replace('/', '.')};"));

        Breaches.None(files.Select(file => file.Path));
    }
}
