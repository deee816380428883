using Leeway.Demo.Shop;

namespace Leeway.Demo.Tests.Shop;

public sealed class FaultTests
{
    [Theory]
    [InlineData("errors", null, "20% of its requests fail")]
    [InlineData("latency", null, "50% of its requests are slow")]
    [InlineData("hang", "0.125", "12.5% of its requests are never answered")]
    [InlineData("crash", null, "100% of its instances are gone")]
    public void A_fault_is_read_and_told_in_words(string kind, string? share, string sentence) =>
        Assert.Equal(sentence, $"{Fault.Read(kind, share).Fault}");

    [Theory]
    [InlineData("eror", null, "there are errors, latency, hang, crash")]
    [InlineData(null, null, "there are errors, latency, hang, crash")]
    [InlineData("errors", "0", "above 0 and up to 1")]
    [InlineData("errors", "1.5", "above 0 and up to 1")]
    [InlineData("errors", "-0.2", "above 0 and up to 1")]
    [InlineData("errors", "NaN", "above 0 and up to 1")]
    [InlineData("errors", "half", "above 0 and up to 1")]
    public void What_cannot_be_read_is_answered_with_what_could(string? kind, string? share, string remedy)
    {
        var (fault, problem) = Fault.Read(kind, share);
        Assert.Null(fault);
        Assert.Contains(remedy, problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("broken search hang 0.25")]
    [InlineData("mended search")]
    [InlineData("replaced checkout 9483")]
    [InlineData("open")]
    public void News_are_read_as_they_were_written(string line) => Assert.Equal(line, $"{ShopNews.Read(line)}");

    [Theory]
    [InlineData("")]
    [InlineData("broken search hang lots")]
    [InlineData("Unhandled exception.")]
    public void A_line_that_is_no_news_is_nothing(string line) => Assert.Null(ShopNews.Read(line));
}
