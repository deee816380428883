using Leeway.Core.Series;

namespace Leeway.Engine.Collecting;

/// <summary>Reads a page and shows its series to the target, one by one.</summary>
static class PageReading
{
    /// <returns>Null, or why the page was refused, with the line.</returns>
    public static string? Text(ScrapedTarget target, ReadOnlySpan<byte> page, ExpositionFormat format)
    {
        var known = target.Series;
        var reader = new ExpositionReader(page, format);
        while (reader.Read(known.Expected))
        {
            if (target.TakeSample() is { } refusal)
            {
                return refusal;
            }
            string? reason = null;
            var series = reader.IsExpected ? known.TakeExpected() : known.Find(reader.Series, out reason);
            if (series is null)
            {
                return $"line {reader.Line}: {reason}";
            }
            var timestampMs = reader.HasTimestamp ? reader.TimestampMs : (long?)null;
            target.Show(series, reader.Value, timestampMs, layout: null);
        }
        return reader.Error is { } error ? $"line {error.Line}, column {error.Column}: {error.Reason}" : null;
    }

    /// <returns>Null, or why the page was refused, with the sample or the byte.</returns>
    public static string? Protobuf(
        ScrapedTarget target,
        ReadOnlySpan<byte> page,
        ProtobufText text,
        NativeBounds bounds
    )
    {
        var reader = new ProtobufReader(page, text, bounds, target.Job.BodyBytesMax);
        while (reader.Read())
        {
            if (target.TakeSample() is { } refusal)
            {
                return refusal;
            }
            if (target.Series.Find(reader.Series, out var reason) is not { } series)
            {
                return $"sample {target.Samples}: {reason}";
            }
            var timestampMs = reader.HasTimestamp ? reader.TimestampMs : (long?)null;
            target.Show(series, reader.Value, timestampMs, reader.Layout);
        }
        return reader.Error;
    }
}
