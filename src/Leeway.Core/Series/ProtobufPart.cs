namespace Leeway.Core.Series;

/// <summary>A bucket of a classic histogram, or a quantile of a summary.</summary>
readonly ref struct ProtobufPart
{
    public ProtobufPart(ReadOnlySpan<byte> message, bool isBucket)
    {
        var fields = new WireReader(message);
        var (count, countFloat, first, second) = (0.0, 0.0, 0.0, 0.0);
        while (fields.Read())
        {
            switch (fields.Tag)
            {
                case (1 << 3) | WireReader.Varint:
                    count = fields.Number;
                    break;
                case (1 << 3) | WireReader.Fixed64:
                    first = fields.Double;
                    break;
                case (2 << 3) | WireReader.Fixed64:
                    second = fields.Double;
                    break;
                case (4 << 3) | WireReader.Fixed64:
                    countFloat = fields.Double;
                    break;
            }
        }
        Reason = fields.Reason;
        (Bound, Value) = isBucket ? (second, countFloat > 0 ? countFloat : count) : (first, second);
    }

    public double Bound { get; }

    public double Value { get; }

    public string? Reason { get; }
}
