namespace Leeway.Core.Series;

/// <summary>Which of a metric's lines on a text page a sample stands for.</summary>
enum ProtobufSampleKind
{
    Value,
    Quantile,
    Bucket,
    LastBucket,
    NativeBucket,
    Sum,
    Count,
    Created,
    End,
}
