using System.Buffers.Text;
using System.Text.Json;
using Leeway.Core.Series;

namespace Leeway.Engine.Querying;

/// <summary>Reads an answer of Prometheus' HTTP API: a matrix or a vector, within limits.</summary>
/// <remarks>Source: Prometheus, "HTTP API", format overview and expression query result formats.</remarks>
ref struct MatrixReader
{
    const int ReasonLengthMax = 300;

    readonly int _seriesMax;
    readonly int _samplesMax;
    readonly List<SampledSeries> _series = [];
    readonly List<long> _times = [];
    readonly List<double> _values = [];
    JsonWalk _json;
    int _samples;

    MatrixReader(ReadOnlySpan<byte> body, int seriesMax, int samplesMax)
    {
        _json = new JsonWalk(body);
        _seriesMax = seriesMax;
        _samplesMax = samplesMax;
    }

    /// <exception cref="JsonException">The body is no such answer.</exception>
    public static QueryAnswer Read(ReadOnlySpan<byte> body, int seriesMax, int samplesMax) =>
        new MatrixReader(body, seriesMax, samplesMax).Read();

    QueryAnswer Read()
    {
        QueryAnswer.TooMuch? tooMuch = null;
        var (status, error) = ("", "");
        _json.Expect(JsonTokenType.StartObject);
        while (_json.NextName() is { } name)
        {
            switch (name)
            {
                case "status":
                    status = _json.Text();
                    break;
                case "error":
                    error = _json.Text();
                    break;
                case "data":
                    tooMuch = ReadData();
                    break;
                default:
                    _json.Skip();
                    break;
            }
            if (tooMuch is not null)
            {
                return tooMuch;
            }
        }
        return status == "success" ? new QueryAnswer.Found(_series)
            : status == "error" ? Refused(error)
            : throw new JsonException("The answer has no status.");
    }

    /// <summary>A server's own words for why it did not answer the query.</summary>
    public static QueryAnswer Refused(string error)
    {
        var text = error.Length > ReasonLengthMax ? error[..ReasonLengthMax] + "…" : error;
        return
            text.Contains("too many samples", StringComparison.OrdinalIgnoreCase)
            || text.Contains("maxSamplesPerQuery", StringComparison.OrdinalIgnoreCase)
            ? new QueryAnswer.TooMuch(text, IsOfSeries: false)
            : new QueryAnswer.Failed(text);
    }

    QueryAnswer.TooMuch? ReadData()
    {
        _json.Expect(JsonTokenType.StartObject);
        while (_json.NextName() is { } name)
        {
            if (name != "result")
            {
                _json.Skip();
                continue;
            }
            _json.Expect(JsonTokenType.StartArray);
            while (_json.Next() != JsonTokenType.EndArray)
            {
                if (ReadSeries() is { } tooMuch)
                {
                    return tooMuch;
                }
            }
        }
        return null;
    }

    QueryAnswer.TooMuch? ReadSeries()
    {
        var labels = LabelSet.Empty;
        _json.Must(JsonTokenType.StartObject);
        _times.Clear();
        _values.Clear();
        while (_json.NextName() is { } name)
        {
            switch (name)
            {
                case "metric":
                    labels = ReadLabels();
                    break;
                case "value":
                    _json.Expect(JsonTokenType.StartArray);
                    ReadSample();
                    break;
                case "values":
                    _json.Expect(JsonTokenType.StartArray);
                    while (_json.Next() == JsonTokenType.StartArray)
                    {
                        ReadSample();
                        if (_samples > _samplesMax)
                        {
                            return new QueryAnswer.TooMuch($"more than {_samplesMax} samples", IsOfSeries: false);
                        }
                    }
                    break;
                default:
                    _json.Skip();
                    break;
            }
        }
        if (_series.Count == _seriesMax)
        {
            return new QueryAnswer.TooMuch($"more than {_seriesMax} series", IsOfSeries: true);
        }
        _series.Add(new SampledSeries(labels, [.. _times], [.. _values]));
        return null;
    }

    LabelSet ReadLabels()
    {
        var labels = new List<Label>();
        _json.Expect(JsonTokenType.StartObject);
        while (_json.NextName() is { } name)
        {
            labels.Add(new Label(name, _json.Text()));
        }
        return new LabelSet(labels);
    }

    // [1700000000.123, "42"]: the time in seconds, the value as text because JSON has no infinity.
    void ReadSample()
    {
        var time = _json.Number();
        var text = _json.RawText();
        var value =
            Utf8Parser.TryParse(text, out double number, out var length) && length == text.Length ? number
            : text.SequenceEqual("+Inf"u8) || text.SequenceEqual("Inf"u8) ? double.PositiveInfinity
            : text.SequenceEqual("-Inf"u8) ? double.NegativeInfinity
            : text.SequenceEqual("NaN"u8) ? double.NaN
            : throw new JsonException("A sample is no number.");
        if (!(Math.Abs(time) < 253_402_300_800)) // the year 10000
        {
            throw new JsonException("A sample has no sensible time.");
        }
        _times.Add((long)Math.Round(time * 1000));
        _values.Add(value);
        _samples++;
        _json.Expect(JsonTokenType.EndArray);
    }
}
