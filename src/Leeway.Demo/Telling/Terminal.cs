namespace Leeway.Demo.Telling;

/// <summary>Where the demo writes: a terminal, or a file that gets no colours and no line twice.</summary>
sealed class Terminal(TextWriter output, bool isTerminal)
{
    readonly Lock _gate = new();
    bool _isWithinLine;

    public void Line(string text, Colour colour = Colour.Plain)
    {
        lock (_gate)
        {
            EndLine();
            var code = Code(colour);
            output.WriteLine(isTerminal && code.Length > 0 ? $"\e[{code}m{text}\e[0m" : text);
            output.Flush();
        }
    }

    /// <summary>A line that the next of its kind overwrites; a file gets none of them.</summary>
    public void Progress(string text)
    {
        lock (_gate)
        {
            if (isTerminal)
            {
                output.Write($"\r\e[K{text}");
                output.Flush();
                _isWithinLine = true;
            }
        }
    }

    void EndLine()
    {
        if (_isWithinLine)
        {
            output.Write("\r\e[K");
            _isWithinLine = false;
        }
    }

    // Select Graphic Rendition of ECMA-48.
    static string Code(Colour colour) =>
        colour switch
        {
            Colour.Faint => "2",
            Colour.Red => "1;31",
            Colour.Green => "32",
            Colour.Yellow => "33",
            _ => "",
        };
}
