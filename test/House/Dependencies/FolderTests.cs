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
        Breaches.None(HouseProject.Named(name).Circles().Select(circle => string.Join(", ", circle)));

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
        var circle = Assert.Single(Samples("Hands").Circles());

        Assert.Equal(["LeftHand → RightHand", "RightHand → LeftHand"], circle.Select(use => use.Example));
    }

    [Fact]
    public void a_folder_may_use_a_word_of_its_project_but_not_the_door()
    {
        var circle = Assert.Single(Samples("Doors").Circles());

        Assert.Equal(["Room → Door", "Door → Room"], circle.Select(use => use.Example));
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

    static HouseProject Samples(string folder) =>
        new($"Leeway.House.Tests.Dependencies.Samples.{folder}", typeof(FolderTests).Assembly);
}
