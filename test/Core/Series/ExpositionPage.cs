using System.Text;
using Leeway.Core.Series;

namespace Leeway.Core.Tests.Series;

/// <summary>A page read to its end, as a list that tests can compare.</summary>
sealed record ExpositionPage(IReadOnlyList<ExpositionPage.Sample> Samples, ExpositionError? Error, bool EndedWell)
{
    public static ExpositionPage Read(string page, ExpositionFormat format = ExpositionFormat.PrometheusText) =>
        Read(Encoding.UTF8.GetBytes(page), format);

    public static ExpositionPage Read(byte[] page, ExpositionFormat format)
    {
        var samples = new List<Sample>();
        var reader = new ExpositionReader(page, format);
        while (reader.Read())
        {
            samples.Add(
                new Sample(
                    Encoding.UTF8.GetString(reader.Series),
                    reader.Value,
                    reader.HasTimestamp ? reader.TimestampMs : null,
                    Encoding.UTF8.GetString(reader.Family),
                    reader.Type
                )
            );
        }
        return new ExpositionPage(samples, reader.Error, reader.EndedWell);
    }

    public sealed record Sample(string Series, double Value, long? TimestampMs, string Family, MetricType Type)
    {
        public override string ToString() =>
            $"{Series} {Value:R}{(TimestampMs is null ? "" : $" @{TimestampMs}")} {Family}:{Type}";
    }
}
