using System.Text;

namespace Leeway.Documents.Counts;

/// <summary>Reads a text line by line and holds no more of a line than may be there.</summary>
sealed class LimitedLines(TextReader text, int lengthMax)
{
    readonly char[] _buffer = new char[16 * 1024];
    readonly StringBuilder _line = new();
    int _at;
    int _end;

    /// <summary>The next line without its end; of one that is too long, the beginning with one character too many.</summary>
    /// <returns>False at the end of the text.</returns>
    public bool TryNext(out string line)
    {
        _line.Clear();
        var isAny = false;
        while (Fill())
        {
            isAny = true;
            var rest = _buffer.AsSpan(_at, _end - _at);
            var length = rest.IndexOf('\n');
            Keep(length < 0 ? rest : rest[..length]);
            _at += length < 0 ? rest.Length : length + 1;
            if (length >= 0)
            {
                break;
            }
        }
        line = _line is [.., '\r'] ? _line.ToString(0, _line.Length - 1) : _line.ToString();
        return isAny;
    }

    void Keep(ReadOnlySpan<char> part) => _line.Append(part[..Math.Min(part.Length, lengthMax + 2 - _line.Length)]);

    bool Fill()
    {
        if (_at == _end)
        {
            (_at, _end) = (0, text.Read(_buffer));
        }
        return _end > 0;
    }
}
