namespace Leeway.Server.Drawing;

/// <summary>Where the words of marks stand, so that none stands upon another.</summary>
/// <param name="Marks">Each in the first row that has room for it; one near the right edge stands to the left of its line.</param>
public sealed record MarkRows(IReadOnlyList<PlacedMark> Marks, int Rows)
{
    // Of most fonts of this size a character is no wider; names are cut where they would fill the picture.
    const double CharacterWidth = 7;
    const int LengthMax = 40;

    /// <param name="marks">In order of time.</param>
    public static MarkRows Of(IReadOnlyList<CourseMark> marks, Func<DateTimeOffset, double> x, double right)
    {
        List<double> ends = [];
        List<PlacedMark> placed = [];
        foreach (var mark in marks)
        {
            var text = mark.Name.Length <= LengthMax ? mark.Name : mark.Name[..(LengthMax - 1)] + "…";
            var (at, width) = (x(mark.At), (text.Length + 1) * CharacterWidth);
            var isLeft = at + width > right;
            var begin = isLeft ? at - width : at;
            var row = ends.FindIndex(end => end <= begin);
            if (row < 0)
            {
                row = ends.Count;
                ends.Add(0);
            }
            ends[row] = begin + width;
            placed.Add(new PlacedMark(at, row, text, isLeft));
        }
        return new MarkRows(placed, ends.Count);
    }
}
