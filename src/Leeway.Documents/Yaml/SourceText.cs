using System.Buffers;
using Leeway.Documents.Reporting;

namespace Leeway.Documents.Yaml;

/// <summary>A file's text, line by line, for finding characters of scalars.</summary>
sealed class SourceText(string text)
{
    static readonly SearchValues<char> Controls = SearchValues.Create([
        .. Enumerable.Range(0, 32).Select(code => (char)code).Append('\u007F').Except(['\t', '\n', '\r']),
    ]);

    readonly string[] _lines = text.ReplaceLineEndings("\n").Split('\n');

    public int LineCount => _lines.Length;

    /// <summary>The first control character but tab and line ends. The scanner would take a NUL for the end of the file.</summary>
    public Place? FirstControl(string file)
    {
        for (var line = 0; line < _lines.Length; line++)
        {
            var column = _lines[line].AsSpan().IndexOfAny(Controls);
            if (column >= 0)
            {
                return new Place(file, line + 1, column + 1);
            }
        }
        return null;
    }

    /// <summary>The line of this number, counted from 1, without its end; empty beyond the last.</summary>
    public string Line(int number) => number >= 1 && number <= _lines.Length ? _lines[number - 1] : "";
}
