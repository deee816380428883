using Leeway.Documents;

namespace Leeway.House.Tests.Papers;

public class GuideTests
{
    static IEnumerable<CodeBlock> Documents =>
        Repository.FilesIn("docs/guide/", ".md").SelectMany(CodeBlock.In).Where(block => block.Language == "yaml");

    // Blocks of one page belong together: a reader puts them into one folder. A fragment is a part of a document.
    [Fact]
    public void the_documents_of_a_guide_can_be_served_without_a_problem()
    {
        var pages = Documents
            .Where(block => !block.Text.StartsWith("# fragment\n", StringComparison.Ordinal))
            .GroupBy(block => block.From, StringComparer.Ordinal)
            .ToList();

        Assert.NotEmpty(pages);
        Breaches.None(pages.SelectMany(page => ProblemsOf(page.Key, page.Select(block => block.Text))));
    }

    static IEnumerable<Problem> ProblemsOf(string page, IEnumerable<string> blocks) =>
        ConfigurationLoader.Load([new DocumentFile(page, string.Join("---\n", blocks))]).Problems;
}
