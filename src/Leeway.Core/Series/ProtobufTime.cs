namespace Leeway.Core.Series;

/// <summary>The message of an instant: seconds since 1970, and nanoseconds beside them.</summary>
static class ProtobufTime
{
    /// <summary>Null if it cannot be read.</summary>
    public static double? Seconds(ReadOnlySpan<byte> message)
    {
        var (seconds, nanos) = (0.0, 0.0);
        var fields = new WireReader(message);
        while (fields.Read())
        {
            switch (fields.Tag)
            {
                case (1 << 3) | WireReader.Varint:
                    seconds = unchecked((long)fields.Number);
                    break;
                case (2 << 3) | WireReader.Varint:
                    nanos = unchecked((long)fields.Number);
                    break;
            }
        }
        return fields.Reason is null ? seconds + (nanos / 1e9) : null;
    }
}
