using System.Globalization;
using Leeway.Core.Time;

namespace Leeway.Documents.Counts;

/// <summary>How counts are written, a line an interval: see docs/reference/counts.md.</summary>
public static class CountsText
{
    // Sums of parts of events differ in their last digits; a millionth of an event is none.
    const int Decimals = 6;

    const string Plain = "timestamp,total,bad";
    const string Whole = "timestamp,total,bad,covered";

    /// <summary>The first line.</summary>
    public static string Header(bool withCovered) => withCovered ? Whole : Plain;

    /// <summary>An interval.</summary>
    public static string Line(CountsRow row, bool withCovered)
    {
        var line = $"{InstantText.Format(row.Span.From)},{Number(row.Counts.Total)},{Number(row.Counts.Bad)}";
        return withCovered ? $"{line},{Number(row.Covered.TotalSeconds)}" : line;
    }

    /// <summary>How many values a line has under this header; null if it is none.</summary>
    internal static int? ColumnsOf(string header) =>
        header switch
        {
            Plain => 3,
            Whole => 4,
            _ => null,
        };

    static string Number(double value)
    {
        var rounded = Math.Round(value, Decimals);
        // A decimal has no exponent; fifteen digits are what it takes over of a double.
        return Math.Abs(rounded) < CountsLimits.Events
            ? ((decimal)rounded).ToString("0.######", CultureInfo.InvariantCulture)
            : rounded.ToString("R", CultureInfo.InvariantCulture);
    }
}
