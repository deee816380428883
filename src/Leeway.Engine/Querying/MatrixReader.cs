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
    Utf8JsonReader _json;
    int _samples;

    MatrixReader(ReadOnlySpan<byte> body, int seriesMax, int samplesMax)
    {
        _json = new Utf8JsonReader(body);
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
        Expect(JsonTokenType.StartObject);
        while (NextName() is { } name)
        {
            switch (name)
            {
                case "status":
                    status = Text();
                    break;
                case "error":
                    error = Text();
                    break;
                case "data":
                    tooMuch = ReadData();
                    break;
                default:
                    Skip();
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
        Expect(JsonTokenType.StartObject);
        while (NextName() is { } name)
        {
            if (name != "result")
            {
                Skip();
                continue;
            }
            Expect(JsonTokenType.StartArray);
            while (Next() != JsonTokenType.EndArray)
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
        Must(JsonTokenType.StartObject);
        _times.Clear();
        _values.Clear();
        while (NextName() is { } name)
        {
            switch (name)
            {
                case "metric":
                    labels = ReadLabels();
                    break;
                case "value":
                    Expect(JsonTokenType.StartArray);
                    ReadSample();
                    break;
                case "values":
                    Expect(JsonTokenType.StartArray);
                    while (Next() == JsonTokenType.StartArray)
                    {
                        ReadSample();
                        if (_samples > _samplesMax)
                        {
                            return new QueryAnswer.TooMuch($"more than {_samplesMax} samples", IsOfSeries: false);
                        }
                    }
                    break;
                default:
                    Skip();
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
        Expect(JsonTokenType.StartObject);
        while (NextName() is { } name)
        {
            labels.Add(new Label(name, Text()));
        }
        return new LabelSet(labels);
    }

    // [1700000000.123, "42"]: the time in seconds, the value as text because JSON has no infinity.
    void ReadSample()
    {
        Expect(JsonTokenType.Number);
        var time = _json.GetDouble();
        Expect(JsonTokenType.String);
        var text = _json.ValueSpan;
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
        Expect(JsonTokenType.EndArray);
    }

    // Null at the end of the object.
    string? NextName() => Next() == JsonTokenType.EndObject ? null : _json.GetString();

    string Text()
    {
        Expect(JsonTokenType.String);
        return _json.GetString()!;
    }

    void Skip()
    {
        Next();
        _json.Skip();
    }

    JsonTokenType Next() => _json.Read() ? _json.TokenType : throw new JsonException("The answer ends in the middle.");

    void Expect(JsonTokenType wanted)
    {
        Next();
        Must(wanted);
    }

    readonly void Must(JsonTokenType wanted)
    {
        if (_json.TokenType != wanted)
        {
            throw new JsonException($"There is {_json.TokenType} in the answer where {wanted} belongs.");
        }
    }
}
