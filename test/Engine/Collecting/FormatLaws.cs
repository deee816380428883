using System.Globalization;
using System.Text;
using CsCheck;
using Leeway.Core.Indicators;
using Leeway.Core.Series;
using Leeway.Core.Tests.Series;
using Leeway.Engine.Collecting;

namespace Leeway.Engine.Tests.Collecting;

/// <summary>The format in which a target answers makes no difference to what is counted.</summary>
public sealed class FormatLaws
{
    static readonly ExpositionFormat[] Formats = Enum.GetValues<ExpositionFormat>();

    static readonly Gen<int[][]> Steps = Gen.Int[0, 9].Array[4].Array[2, 6];

    [Fact]
    public void The_same_page_counts_the_same_in_every_format_and_in_turns() =>
        Gen.Select(Steps, Gen.Enum<ExpositionFormat>().Array[6])
            .Sample(
                (steps, formats) =>
                {
                    var expected = Play(steps, [.. formats.Select(_ => ExpositionFormat.OpenMetricsText)]);
                    Assert.Equal(expected, Play(steps, [.. formats.Select(_ => ExpositionFormat.PrometheusText)]));
                    Assert.Equal(expected, Play(steps, [.. formats.Select(_ => ExpositionFormat.Protobuf)]));
                    Assert.Equal(expected, Play(steps, formats));
                },
                iter: 30
            );

    static string Play(int[][] steps, ExpositionFormat[] formats)
    {
        using var script = new CountingScript("a").Watch("fast", Fast()).Follow(0);
        var values = new int[4];
        for (var edge = 1; edge <= steps.Length; edge++)
        {
            for (var value = 0; value < values.Length; value++)
            {
                values[value] += steps[edge - 1][value];
            }
            script.Tell(edge, Page(values, formats[edge - 1]), formats[edge - 1]);
        }
        return $"{script.Counts(0, 6)} {script.Counts(0, 6, "fast")} {script.Covered(0, 6)} {script.Covered(0, 6, "fast")} "
            + string.Join(' ', Enum.GetValues<AnomalyKind>().Select(kind => script.Anomalies(kind, "fast")));
    }

    static byte[] Page(int[] values, ExpositionFormat format)
    {
        var (ok, failed, fast, slow) = (values[0], values[1], values[2], values[3]);
        if (format == ExpositionFormat.Protobuf)
        {
            return new ProtobufPage()
                .Family(
                    "requests_total",
                    0,
                    ProtobufPage.Counter(ProtobufPage.Labels(("code", "200"), ("path", "a \"b\" \\c\nd")), ok),
                    ProtobufPage.Counter(ProtobufPage.Labels(("code", "500")), failed)
                )
                .Family(
                    "d",
                    4,
                    ProtobufPage.Histogram(
                        ProtobufPage.Labels(("path", "/")),
                        (ulong)(fast + slow),
                        1.5,
                        [(1, (ulong)fast), (2.5, (ulong)fast)]
                    )
                )
                .ToArray();
        }
        // The two texts write bounds and whole numbers in their own way.
        var isOpen = format == ExpositionFormat.OpenMetricsText;
        var tail = isOpen ? ".0" : "";
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# TYPE requests{(isOpen ? "" : "_total")} counter\n");
        text.Append(
            CultureInfo.InvariantCulture,
            $"requests_total{{code=\"200\",path=\"a \\\"b\\\" \\\\c\\nd\"}} {ok}{tail}{(isOpen ? " # {a=\"b\"} 1" : "")}\n"
        );
        text.Append(CultureInfo.InvariantCulture, $"requests_total{{code=\"500\"}} {failed}{tail}\n");
        text.Append("# TYPE d histogram\n");
        text.Append(CultureInfo.InvariantCulture, $"d_bucket{{path=\"/\",le=\"1{tail}\"}} {fast}\n");
        text.Append(CultureInfo.InvariantCulture, $"d_bucket{{path=\"/\",le=\"2.5\"}} {fast}\n");
        text.Append(CultureInfo.InvariantCulture, $"d_bucket{{path=\"/\",le=\"+Inf\"}} {fast + slow}\n");
        text.Append(CultureInfo.InvariantCulture, $"d_sum{{path=\"/\"}} 1.5\nd_count{{path=\"/\"}} {fast + slow}\n");
        return Encoding.UTF8.GetBytes(text.Append(isOpen ? "# EOF\n" : "").ToString());
    }

    static Indicator Fast() =>
        new(
            "fast",
            new CountingExpression([new CountingTerm(1, Named("d_count"))]),
            PartKind.Good,
            new CountingExpression([
                new CountingTerm(1, Named("d_bucket", new LabelMatcher("le", MatchOperator.Equal, "1"))),
            ])
        );

    static Selector Named(string name, params LabelMatcher[] others) =>
        new([new LabelMatcher(LabelSet.MetricNameLabel, MatchOperator.Equal, name), .. others]);
}
