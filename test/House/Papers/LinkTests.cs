namespace Leeway.House.Tests.Papers;

public class LinkTests
{
    [Fact]
    public void every_link_from_one_file_to_another_leads_somewhere() =>
        Breaches.None(Repository.FilesIn("", ".md").SelectMany(MarkdownLink.In).Where(link => !link.IsAlive));

    [Fact]
    public void a_link_to_nothing_is_seen() =>
        Assert.False(new MarkdownLink("README.md", "docs/never-written.md").IsAlive);
}
