using Leeway.Documents.Reporting;
using YamlDotNet.Core;

namespace Leeway.Documents.Yaml;

/// <summary>Finds where in a file a character of a scalar's value was written.</summary>
/// <remarks>
/// It walks through value and file together. Where a line ends in the file, white space of both is skipped, so every
/// style of folding comes out right for every character that is not white space.
/// </remarks>
static class ScalarOffsets
{
    public static Place Find(SourceText source, Place start, string value, ScalarStyle style, int offset)
    {
        // What is missing at the end is shown after the last character, not on the line below.
        var end = Math.Clamp(offset, 0, value.TrimEnd().Length);
        var (line, column) = FirstCharacter(source, start, style);
        var index = style is ScalarStyle.Literal or ScalarStyle.Folded ? SkipWhite(value, 0) : 0;
        while (index < end)
        {
            var text = source.Line(line).AsSpan().TrimEnd();
            if (column < text.Length)
            {
                column += WidthInFile(text, column, style);
                index++;
            }
            else if (line < source.LineCount)
            {
                (line, column) = NextText(source, line);
                index = SkipWhite(value, index);
            }
            else
            {
                break;
            }
        }
        return new Place(start.File, line, column + 1);
    }

    static (int Line, int Column) FirstCharacter(SourceText source, Place start, ScalarStyle style)
    {
        var line = start.Line;
        switch (style)
        {
            case ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted:
                return (line, start.Column);
            case ScalarStyle.Literal or ScalarStyle.Folded:
                return NextText(source, line);
            default:
                return (line, start.Column - 1);
        }
    }

    static (int Line, int Column) NextText(SourceText source, int line)
    {
        do
        {
            line++;
        } while (line < source.LineCount && string.IsNullOrWhiteSpace(source.Line(line)));
        return (line, SkipWhite(source.Line(line), 0));
    }

    static int SkipWhite(string text, int index)
    {
        while (index < text.Length && char.IsWhiteSpace(text[index]))
        {
            index++;
        }
        return index;
    }

    // How many characters of the file make one character of the value.
    static int WidthInFile(ReadOnlySpan<char> text, int column, ScalarStyle style) =>
        (style, text[column], column + 1 < text.Length ? text[column + 1] : '\0') switch
        {
            (ScalarStyle.SingleQuoted, '\'', '\'') => 2,
            (ScalarStyle.DoubleQuoted, '\\', 'x') => 4,
            (ScalarStyle.DoubleQuoted, '\\', 'u') => 6,
            (ScalarStyle.DoubleQuoted, '\\', 'U') => 10,
            (ScalarStyle.DoubleQuoted, '\\', _) => 2,
            _ => 1,
        };
}
