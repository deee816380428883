using Leeway.Core.Series;

namespace Leeway.Core.Tests.Series;

public sealed class ExpositionReaderTests
{
    const string TextPage = """
        # HELP http_requests_total Requests by "code" and path {all}.
        # TYPE http_requests_total counter
        http_requests_total{method="post",code="200"} 1027 1395066363000
        http_requests_total{method="post",code="400"}    3 1395066363000

        # A comment that is neither HELP nor TYPE, with a } and a "
        #TYPE up gauge
        up 1
        msdos_file_access_time_seconds{path="C:\\DIR\\FILE.TXT",error="Cannot find \"FILE\": {1}, #2\n"} 1.458255915e9
          something_weird { problem = "division by zero" , } +Inf -3982045
        # TYPE http_request_duration_seconds histogram
        http_request_duration_seconds_bucket{le="0.05"} 24054
        http_request_duration_seconds_bucket{le="+Inf"} 144320
        http_request_duration_seconds_sum 53423.5e-1
        http_request_duration_seconds_count 144320
        # TYPE rpc_duration_seconds summary
        rpc_duration_seconds{quantile="0.5"} NaN
        rpc_duration_seconds_sum -Inf
        # TYPE "my.metric" untyped
        {"my.metric", host="ä"} .5

        """;

    const string OpenPage = """
        # TYPE foo counter
        # UNIT foo seconds
        foo_total{path="/a"} 17.0 1520879607.789 # {trace_id="KOO5S4vxi0o } # 1"} 0.67 1520879607.5
        foo_created{path="/a"} 1520430000.123
        # TYPE bar gaugehistogram
        bar_bucket{le="1.0"} 4 # {} 0.5
        bar_gsum 3
        # TYPE build info
        build_info{version="1"} 1
        # TYPE state stateset
        state{state="on"} 0
        other 2
        # EOF
        """;

    [Fact]
    public void A_text_page_is_read_sample_by_sample()
    {
        var page = ExpositionPage.Read(TextPage);

        Assert.Null(page.Error);
        Assert.True(page.EndedWell);
        Assert.Equal(
            """
            http_requests_total{method="post",code="200"} 1027 @1395066363000 http_requests_total:Counter
            http_requests_total{method="post",code="400"} 3 @1395066363000 http_requests_total:Counter
            up 1 up:Gauge
            msdos_file_access_time_seconds{path="C:\\DIR\\FILE.TXT",error="Cannot find \"FILE\": {1}, #2\n"} 1458255915 msdos_file_access_time_seconds:Unknown
            something_weird { problem = "division by zero" , } Infinity @-3982045 something_weird:Unknown
            http_request_duration_seconds_bucket{le="0.05"} 24054 http_request_duration_seconds:Histogram
            http_request_duration_seconds_bucket{le="+Inf"} 144320 http_request_duration_seconds:Histogram
            http_request_duration_seconds_sum 5342.35 http_request_duration_seconds:Histogram
            http_request_duration_seconds_count 144320 http_request_duration_seconds:Histogram
            rpc_duration_seconds{quantile="0.5"} NaN rpc_duration_seconds:Summary
            rpc_duration_seconds_sum -Infinity rpc_duration_seconds:Summary
            {"my.metric", host="ä"} 0.5 my.metric:Unknown
            """,
            string.Join('\n', page.Samples)
        );
    }

    [Fact]
    public void An_OpenMetrics_page_is_read_without_its_exemplars()
    {
        var page = ExpositionPage.Read(OpenPage, ExpositionFormat.OpenMetricsText);

        Assert.Null(page.Error);
        Assert.True(page.EndedWell);
        Assert.Equal(
            """
            foo_total{path="/a"} 17 @1520879607789 foo:Counter
            foo_created{path="/a"} 1520430000.123 foo:Counter
            bar_bucket{le="1.0"} 4 bar:GaugeHistogram
            bar_gsum 3 bar:GaugeHistogram
            build_info{version="1"} 1 build:Info
            state{state="on"} 0 state:StateSet
            other 2 other:Unknown
            """,
            string.Join('\n', page.Samples)
        );
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("+7", 7)]
    [InlineData("-7.25", -7.25)]
    [InlineData("5.", 5)]
    [InlineData("1e3", 1000)]
    [InlineData("1.5E-3", 0.0015)]
    [InlineData("123456789012345", 123456789012345)]
    [InlineData("12345678901234567890", 12345678901234567890d)]
    [InlineData("Inf", double.PositiveInfinity)]
    [InlineData("-inf", double.NegativeInfinity)]
    [InlineData("+Infinity", double.PositiveInfinity)]
    [InlineData("nan", double.NaN)]
    public void A_value_may_be_written_in_any_of_these_ways(string text, double value) =>
        Assert.Equal(value, Assert.Single(ExpositionPage.Read($"a {text}\n").Samples).Value);

    [Theory]
    [InlineData("a 1x\n", 3, "the value is not a number")]
    [InlineData("a 1_000\n", 3, "the value is not a number")]
    [InlineData("a 0x10\n", 3, "the value is not a number")]
    [InlineData("a 1e\n", 3, "the value is not a number")]
    [InlineData("a 1e999\n", 3, "the value is not a number")]
    [InlineData("a --1\n", 3, "the value is not a number")]
    [InlineData("a Infinit\n", 3, "the value is not a number")]
    [InlineData("a\n", 2, "the value is missing")]
    [InlineData("a{b=\"c\"} \n", 10, "the value is missing")]
    [InlineData("a{b=\"c\" 1\n", 8, "the labels are not closed by '}'")]
    [InlineData("a{b=\"c} 1\n", 5, "the quote is not closed in its line")]
    [InlineData("a{b=\"c\\\n", 5, "the quote is not closed in its line")]
    [InlineData("9a 1\n", 1, "a metric name begins with a letter, '_' or ':'")]
    [InlineData("{a=\"b\"} 1\n", 1, "the sample has no metric name")]
    [InlineData("{\"a\"=\"b\"} 1\n", 1, "the sample has no metric name")]
    [InlineData("{\"\"} 1\n", 1, "the sample has no metric name")]
    [InlineData("a 1 2 3\n", 7, "there is text behind the sample")]
    [InlineData("a 1 # {} 1\n", 5, "what follows the value is not a timestamp")]
    [InlineData("a 1 1.5\n", 5, "what follows the value is not a timestamp")]
    [InlineData("a 1 999999999999999999\n", 5, "what follows the value is not a timestamp")]
    [InlineData("a 10", 5, "the page ends inside a line")]
    [InlineData("# TYPE a", 9, "the page ends inside a line")]
    public void A_text_page_is_refused_at_the_byte_that_is_wrong(string line, int column, string reason)
    {
        var page = ExpositionPage.Read("good 1\n" + line);

        Assert.Equal(new ExpositionError(2, column, reason), page.Error);
        Assert.False(page.EndedWell);
        Assert.Single(page.Samples);
    }

    [Theory]
    [InlineData("a 1\n", "line 1, column 1: the page ends without '# EOF', so that a part of it may be missing")]
    [InlineData("a 1\n# EO", "line 2, column 5: the page ends inside a line")]
    [InlineData("a 1\n# EOF\na 2\n", "line 3, column 1: there is text behind '# EOF'")]
    [InlineData("a 1 # 5\n# EOF\n", "line 1, column 7: an exemplar begins with its labels in braces")]
    [InlineData("a 1 # {} \n# EOF\n", "line 1, column 10: the value is missing")]
    [InlineData("a 1 # {} 1 2 3\n# EOF\n", "line 1, column 14: there is text behind the exemplar")]
    [InlineData("a 1 1e300\n# EOF\n", "line 1, column 5: what follows the value is not a timestamp")]
    [InlineData("a 1 NaN\n# EOF\n", "line 1, column 5: what follows the value is not a timestamp")]
    public void An_OpenMetrics_page_is_refused_with_its_reason(string text, string error)
    {
        var page = ExpositionPage.Read(text, ExpositionFormat.OpenMetricsText);

        Assert.Equal(error, page.Error.ToString());
        Assert.False(page.EndedWell);
    }

    [Theory]
    [InlineData("", ExpositionFormat.PrometheusText)]
    [InlineData("\r\n a 1\r\n", ExpositionFormat.PrometheusText)]
    [InlineData("# EOF\n", ExpositionFormat.OpenMetricsText)]
    [InlineData("a{b=\"c\"}1\r\n# EOF", ExpositionFormat.OpenMetricsText)]
    public void A_page_ends_well_if_all_of_it_was_understood(string page, ExpositionFormat format) =>
        Assert.True(ExpositionPage.Read(page, format).EndedWell);
}
