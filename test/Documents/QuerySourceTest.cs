namespace Leeway.Documents.Tests;

/// <summary>How a server is asked where its document does not say.</summary>
public sealed class QuerySourceTest
{
    [Theory]
    [InlineData("http://near:9090", false)]
    [InlineData("https://far.example.com", true)]
    [InlineData("http://near:9090, compression: true", true)]
    public void A_server_that_is_near_is_asked_for_plain_answers(string url, bool expected)
    {
        var source = """
            apiVersion: openslo/v1
            kind: DataSource
            metadata: {name: prom}
            spec: {type: Prometheus, connectionDetails: {url: URL}}
            """.Replace("URL", url, StringComparison.Ordinal);
        Assert.Equal(expected, Assert.Single(Loading.Good(source).QuerySources).Access.Compression);
    }
}
