namespace Leeway.House.Tests.Sources;

public class BinaryFileTests
{
    // git would else change line endings within them, on some machines and not on others.
    [Fact]
    public void a_file_that_is_not_text_is_marked_so_for_git() =>
        Breaches.None(Repository.Files.Where(file => !file.IsText && !IsMarked(file.Name)).Select(file => file.Path));

    [Theory]
    [InlineData("log-3.lwl", true)]
    [InlineData("block-29000-0.lwb", true)]
    [InlineData("picture.tiff", false)]
    [InlineData("lwl", false)]
    public void a_mark_counts_for_an_extension(string name, bool marked) => Assert.Equal(marked, IsMarked(name));

    static bool IsMarked(string name) =>
        new RepositoryFile(".gitattributes").Lines.Contains($"*{Path.GetExtension(name)} binary");
}
