using Leeway.Ledger;

namespace Leeway.Engine.Histories;

/// <summary>A stretch as it is written; it ends where the next one begins.</summary>
/// <param name="From">Null for as far back as the column goes.</param>
/// <param name="SliceLength">Null if every event counts by itself.</param>
sealed record StretchRecord(int Column, int Source, DateTimeOffset? From, TimeSpan? SliceLength)
{
    public static StretchRecord Of(Stretch stretch) =>
        new(
            stretch.Column.Number,
            stretch.Source.Number,
            stretch.From == DateTimeOffset.MinValue ? null : stretch.From,
            stretch.SliceLength == TimeSpan.Zero ? null : stretch.SliceLength
        );

    public Stretch Until(DateTimeOffset until) =>
        new(new ColumnId(Column), new ColumnId(Source), From ?? DateTimeOffset.MinValue, until)
        {
            SliceLength = SliceLength ?? TimeSpan.Zero,
        };
}
