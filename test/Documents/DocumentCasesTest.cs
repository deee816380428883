namespace Leeway.Documents.Tests;

public sealed class DocumentCasesTest
{
    static readonly string Folder = Path.Combine(RepositoryFolders.Root, "test", "Documents", "Cases");

    public static TheoryData<string, string> Cases()
    {
        TheoryData<string, string> cases = [];
        foreach (
            var file in Directory.GetFiles(Folder, "*.cases").Select(Path.GetFileName).Order(StringComparer.Ordinal)
        )
        {
            foreach (var each in DocumentCase.Read(Folder, file!))
            {
                cases.Add(file!, each.Name);
            }
        }
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Documents_have_exactly_the_problems_of_the_case(string file, string name)
    {
        var each = DocumentCase.Read(Folder, file).Single(one => one.Name == name);
        var result = Loading.Load(each.Text);
        Assert.Equal(
            string.Join('\n', each.Problems),
            string.Join('\n', result.Lines().Select(line => line["a.yaml:".Length..]))
        );
        Assert.Equal(
            result.Problems.All(problem => problem.Severity == ProblemSeverity.Warning),
            result.Configuration is not null
        );
    }

    [Theory]
    [InlineData("slo.yaml")]
    [InlineData("native.yaml")]
    [InlineData("adjustment.yaml")]
    [InlineData("agreement.yaml")]
    [InlineData("dependency.yaml")]
    public void The_documents_that_the_cases_change_are_right(string file) =>
        Loading.Good(File.ReadAllText(Path.Combine(Folder, file)));
}
