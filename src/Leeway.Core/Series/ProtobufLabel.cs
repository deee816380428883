namespace Leeway.Core.Series;

/// <summary>The message of one label.</summary>
static class ProtobufLabel
{
    /// <summary>Appends <c>name="value",</c>.</summary>
    /// <returns>Null, or why the label cannot be read.</returns>
    public static string? Append(ReadOnlySpan<byte> message, SeriesBuffer labels)
    {
        ReadOnlySpan<byte> name = default;
        ReadOnlySpan<byte> value = default;
        var fields = new WireReader(message);
        while (fields.Read())
        {
            if (fields.Tag == ((1 << 3) | WireReader.Bytes))
            {
                name = fields.Content;
            }
            else if (fields.Tag == ((2 << 3) | WireReader.Bytes))
            {
                value = fields.Content;
            }
        }
        if (name.IsEmpty)
        {
            return fields.Reason ?? "a label has no name";
        }
        _ = PlainNames.IsLabel(name) ? labels.Append(name) : labels.AppendQuoted(name);
        labels.Append("="u8).AppendQuoted(value).Append(","u8);
        return fields.Reason;
    }
}
