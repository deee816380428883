namespace Leeway.Documents.Yaml;

/// <summary>A file's text, line by line, for finding characters of scalars.</summary>
sealed class SourceText(string text)
{
    readonly string[] _lines = text.ReplaceLineEndings("\n").Split('\n');

    public int LineCount => _lines.Length;

    /// <summary>The line of this number, counted from 1, without its end; empty beyond the last.</summary>
    public string Line(int number) => number >= 1 && number <= _lines.Length ? _lines[number - 1] : "";
}
