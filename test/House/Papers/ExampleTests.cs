using Leeway.Documents;

namespace Leeway.House.Tests.Papers;

public class ExampleTests
{
    const string Mistakes = "examples/mistakes";

    public static TheoryData<string> Folders =>
        [
            .. Repository
                .FilesIn("examples/", ".yaml")
                .Select(file => string.Join('/', file.Path.Split('/')[..2]))
                .Distinct()
                .Where(folder => folder != Mistakes),
        ];

    [Theory]
    [MemberData(nameof(Folders))]
    public void an_example_can_be_served_as_it_is(string folder) => Breaches.None(ProblemsOf(folder));

    [Fact]
    public void the_example_of_mistakes_has_ten() =>
        Assert.Equal(10, ProblemsOf(Mistakes).Count(problem => problem.Severity == ProblemSeverity.Error));

    [Fact]
    public void every_example_says_what_it_is() =>
        Breaches.None(Folders.Select(row => $"{row.Data}/README.md").Where(readme => !Repository.Has(readme)));

    static List<Problem> ProblemsOf(string folder)
    {
        List<Problem> problems = [];
        var files = DocumentFolder.Read([Repository.FullPath(folder)], problems);
        return [.. problems, .. ConfigurationLoader.Load(files).Problems];
    }
}
