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

    [Fact]
    public void the_readme_of_an_example_names_each_of_its_documents() =>
        Breaches.None(
            Repository
                .FilesIn("examples/", ".yaml")
                .Where(file => !IsNamed(file.Name, new RepositoryFile($"{file.Folder}/README.md").Text))
                .Select(file => file.Path)
        );

    [Theory]
    [InlineData("route.yaml", "| `route.yaml` | who is told |", true)]
    [InlineData("shop.yaml", "| `shop.yaml:24` | a brace is missing |", true)]
    [InlineData("op.yaml", "| `shop.yaml:24` | a brace is missing |", false)]
    public void a_document_is_named_as_code(string document, string readme, bool named) =>
        Assert.Equal(named, IsNamed(document, readme));

    static bool IsNamed(string document, string readme) =>
        readme.Contains($"`{document}`", StringComparison.Ordinal)
        || readme.Contains($"`{document}:", StringComparison.Ordinal);

    static List<Problem> ProblemsOf(string folder)
    {
        List<Problem> problems = [];
        var files = DocumentFolder.Read([Repository.FullPath(folder)], problems);
        return [.. problems, .. ConfigurationLoader.Load(files).Problems];
    }
}
