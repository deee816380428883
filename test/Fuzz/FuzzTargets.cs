using System.Text;
using Leeway.Core.Promql;
using Leeway.Core.Series;

namespace Leeway.Fuzz;

/// <summary>What is tried with any bytes at all: each throws if something is wrong with what we make of them.</summary>
static class FuzzTargets
{
    const int TextMax = 1 << 20;

    public static IReadOnlyDictionary<string, Action<byte[]>> All { get; } =
        new Dictionary<string, Action<byte[]>>(StringComparer.Ordinal)
        {
            ["text"] = bytes => Text(bytes, ExpositionFormat.PrometheusText),
            ["openmetrics"] = bytes => Text(bytes, ExpositionFormat.OpenMetricsText),
            ["protobuf"] = Protobuf,
            ["promql"] = Promql,
            ["series"] = bytes => Series(bytes),
        };

    /// <summary>A page is read to its end or to its error, and says the same if its lines are expected.</summary>
    static void Text(byte[] page, ExpositionFormat format)
    {
        var samples = new List<(byte[] Series, double Value)>();
        var reader = new ExpositionReader(page, format);
        while (reader.Read())
        {
            samples.Add((reader.Series.ToArray(), reader.Value));
            Series(reader.Series);
            _ = (reader.Type, reader.Family.Length, reader.Name.Length, reader.TimestampMs);
        }
        Must(reader.EndedWell == reader.Error is null, "a page ends well or with an error");
        var again = new ExpositionReader(page, format);
        foreach (var (series, value) in samples)
        {
            Must(again.Read(series) && again.Series.SequenceEqual(series), "an expected line is the line");
            Must(again.Value.Equals(value), "an expected line has its value");
        }
        Must(!again.Read("a"u8) && again.Error == reader.Error, "an expected line changes no error");
    }

    /// <summary>As a text page would have them, the series can be read.</summary>
    static void Protobuf(byte[] page)
    {
        var reader = new ProtobufReader(page, new ProtobufText(), new NativeBounds([("d", 0.3), ("", 1)]), TextMax);
        while (reader.Read())
        {
            Series(reader.Series);
            var isBucket = reader.Layout is not null && reader.Series.IndexOf("_bucket"u8) >= 0;
            Must(!isBucket || reader.Series.IndexOf("+Inf"u8) >= 0 || !(reader.Value < 0), "no bucket is below zero");
            _ = reader.TimestampMs;
        }
        Must(!reader.Read(), "a page ends once");
    }

    /// <summary>What was parsed is printed so that it parses to the same.</summary>
    static void Promql(byte[] text)
    {
        if (PromqlParser.Parse(Encoding.UTF8.GetString(text)) is PromqlParse.Parsed(var node))
        {
            Must(
                PromqlParser.Parse(node.ToString()) is PromqlParse.Parsed(var again) && again.Equals(node),
                $"{node} parses to itself"
            );
        }
    }

    /// <summary>What was read is written so that it is read the same.</summary>
    static void Series(ReadOnlySpan<byte> text)
    {
        if (!ExpositionSeries.TryParse(text, out var labels, out _))
        {
            return;
        }
        var written = Encoding.UTF8.GetBytes(labels.ToString());
        Must(
            labels.MetricName.Length == 0
                || (ExpositionSeries.TryParse(written, out var again, out _) && again.Equals(labels)),
            $"{labels} is read as itself"
        );
        _ = BoundText.Unify(labels);
    }

    static void Must(bool isTrue, string what)
    {
        if (!isTrue)
        {
            throw new InvalidOperationException($"It does not hold that {what}.");
        }
    }
}
