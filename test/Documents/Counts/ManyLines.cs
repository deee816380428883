using System.Globalization;
using Leeway.Core.Time;

namespace Leeway.Documents.Tests.Counts;

/// <summary>A good file of so many minutes, made while it is read.</summary>
sealed class ManyLines(int count) : TextReader
{
    string _rest = "timestamp,total,bad\n";
    int _made;

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        if (_rest.Length == 0 && _made < count)
        {
            var instant = DateTimeOffset.UnixEpoch + TimeSpan.FromMinutes(_made++);
            _rest = string.Create(CultureInfo.InvariantCulture, $"{InstantText.Format(instant)},1,0\n");
        }
        var length = Math.Min(buffer.Length, _rest.Length);
        _rest.AsSpan(0, length).CopyTo(buffer);
        _rest = _rest[length..];
        return length;
    }
}
