using System.Text;
using System.Text.Json;
using Leeway.Engine.Querying;

namespace Leeway.Engine.Tests.Querying;

public sealed class MatrixReaderTests
{
    [Fact]
    public void Series_have_their_labels_times_and_values()
    {
        var found = Assert.IsType<QueryAnswer.Found>(
            Read(
                """
                {"status":"success","warnings":["none"],"data":{"resultType":"matrix","result":[
                {"metric":{"__name__":"up","job":"a\"b"},"values":[[1700000000.123,"1"],[1700000015,"+Inf"],[1.7e9,"1e+06"]],"histograms":[]},
                {"values":[[1700000000,"NaN"]],"metric":{}}]}}
                """
            )
        );

        Assert.Equal("""up{job="a\"b"}""", found.Series[0].Labels.ToString());
        Assert.Equal([1700000000123, 1700000015000, 1700000000000], found.Series[0].TimesMs);
        Assert.Equal([1, double.PositiveInfinity, 1e6], found.Series[0].Values);
        Assert.Equal([double.NaN], found.Series[1].Values);
        Assert.Equal(4, found.Samples);
    }

    [Fact]
    public void A_vector_is_a_matrix_of_one_sample_each()
    {
        var found = Assert.IsType<QueryAnswer.Found>(
            Read(
                """{"status":"success","data":{"resultType":"vector","result":[{"metric":{"a":"b"},"value":[5,"7"]}]}}"""
            )
        );

        Assert.Equal([5000], found.Series[0].TimesMs);
        Assert.Equal([7], found.Series[0].Values);
    }

    [Fact]
    public void More_series_than_allowed_are_too_much_whatever_the_time()
    {
        var answer = Read(Many(series: 4, samples: 1));

        Assert.Equal(new QueryAnswer.TooMuch("more than 3 series", IsOfSeries: true), answer);
    }

    [Fact]
    public void More_samples_than_allowed_are_too_much_at_once()
    {
        var answer = Read(Many(series: 2, samples: 6));

        Assert.Equal(new QueryAnswer.TooMuch("more than 10 samples", IsOfSeries: false), answer);
    }

    [Theory]
    [InlineData("query processing would load too many samples into memory in query execution")]
    [InlineData("cannot select more than -search.maxSamplesPerQuery=1 samples")]
    public void A_server_that_finds_it_too_much_says_so(string error) =>
        Assert.IsType<QueryAnswer.TooMuch>(
            Read($$"""{"status":"error","errorType":"execution","error":"{{error}}"}""")
        );

    [Fact]
    public void A_refusal_keeps_the_server_s_words_but_not_all_of_them()
    {
        var refused = Assert.IsType<QueryAnswer.Failed>(
            Read($$"""{"status":"error","errorType":"bad_data","error":"{{new string('x', 5000)}}"}""")
        );

        Assert.Equal(301, refused.Reason.Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"status":"success","data":{"result":[{"metric":{},"values":[[1,"2"]""")]
    [InlineData("""{"status":"success","data":{"result":[{"metric":{},"values":[[1,2]]}]}}""")]
    [InlineData("""{"status":"success","data":{"result":[{"metric":{},"values":[[1,"two"]]}]}}""")]
    [InlineData("""{"status":"success","data":{"result":[{"metric":{},"values":[[1e300,"2"]]}]}}""")]
    [InlineData("""{"status":"success","data":{"result":[{"metric":{"a":1},"values":[]}]}}""")]
    public void What_is_no_answer_of_a_prometheus_is_refused(string body) =>
        Assert.ThrowsAny<JsonException>(() => Read(body));

    static QueryAnswer Read(string body) =>
        MatrixReader.Read(Encoding.UTF8.GetBytes(body), seriesMax: 3, samplesMax: 10);

    static string Many(int series, int samples)
    {
        var values = string.Join(',', Enumerable.Range(0, samples).Select(second => $"""[{second},"1"]"""));
        var all = Enumerable
            .Range(0, series)
            .Select(of => $$$"""{"metric":{"n":"{{{of}}}"},"values":[{{{values}}}]}""");
        return $$$"""{"status":"success","data":{"resultType":"matrix","result":[{{{string.Join(',', all)}}}]}}""";
    }
}
