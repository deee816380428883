using System.Text;
using Leeway.Core.Series;

namespace Leeway.Core.Tests.Series;

public sealed class ExpositionSeriesTests
{
    [Theory]
    [InlineData("up", "up{}")]
    [InlineData("a:b{}", "a:b{}")]
    [InlineData("a{c=\"2\",b=\"1\"}", "a{b=\"1\",c=\"2\"}")]
    [InlineData("a { b = \"1\" , }", "a{b=\"1\"}")]
    [InlineData("a{b=\"\"}", "a{}")]
    [InlineData("a{b=\"x}, # {\"}", "a{b=\"x}, # {\"}")]
    [InlineData("""a{b="\\ \" \n \d"}""", """a{b="\\ \" \n \\d"}""")]
    [InlineData("""{"my.metric","a.b"="1"}""", """{"my.metric","a.b"="1"}""")]
    public void A_series_is_parsed_to_its_labels(string series, string labels)
    {
        Assert.True(ExpositionSeries.TryParse(Encoding.UTF8.GetBytes(series), out var parsed, out var reason), reason);
        Assert.Equal(labels, parsed.ToString());
    }

    [Theory]
    [InlineData("a{b=\"1\",b=\"1\"}", "the label 'b' occurs twice")]
    [InlineData("a{b=\"\",b=\"\"}", "the label 'b' occurs twice")]
    [InlineData("a{__name__=\"b\"}", "the label '__name__' occurs twice")]
    [InlineData("{b=\"1\"}", "the series has no metric name")]
    [InlineData("", "the series has no metric name")]
    [InlineData("a{b=\"1\" c=\"2\"}", "',' or '}' is expected at byte 9")]
    [InlineData("a{,}", "a label's name is expected at byte 3")]
    [InlineData("a{1b=\"\"}", "a label's name is expected at byte 3")]
    [InlineData("a{\"b\"}", "'=' is expected behind the label 'b'")]
    [InlineData("a{b=c}", "the value of the label 'b' does not stand in quotes")]
    [InlineData("a{b=\"c}", "the value of the label 'b' does not stand in quotes")]
    [InlineData("a{b=\"c\"", "',' or '}' is expected at byte 8")]
    [InlineData("a{} b", "there is text behind the series at byte 5")]
    public void A_series_that_cannot_be_parsed_says_why(string series, string reason)
    {
        Assert.False(ExpositionSeries.TryParse(Encoding.UTF8.GetBytes(series), out var labels, out var said));
        Assert.Null(labels);
        Assert.Equal(reason, said);
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_are_refused()
    {
        byte[] series = [(byte)'a', 0xFF];

        Assert.False(ExpositionSeries.TryParse(series, out _, out var reason));
        Assert.Equal("the series is not valid UTF-8", reason);
    }
}
