using Leeway.Documents.Reporting;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Leeway.Documents.Yaml;

/// <summary>The parser's events of one chunk, with places of the whole file. Every slip in the text becomes a <see cref="Refusal"/>.</summary>
sealed class EventStream(Chunk chunk, string file, SourceText source)
{
    readonly Parser _parser = new(new Scanner(new StringReader(chunk.Text)));
    Mark _reached = new(0, 1, 1);

    public ParsingEvent Current => _parser.Current!;

    public Place Place => At(Current.Start);

    /// <exception cref="Refusal">The text is not YAML.</exception>
    public bool MoveNext()
    {
        try
        {
            if (!_parser.MoveNext())
            {
                return false;
            }
            _reached = Current.End;
            return true;
        }
        catch (YamlException broken)
        {
            throw Refuse(At(broken.Start), broken.Message);
        }
        catch (Exception broken) when (broken is InvalidOperationException or ArgumentException or FormatException)
        {
            // The scanner loses its way in some broken texts, such as a line "{a: b" before a line "c: d".
            throw Refuse(At(_reached), "something is not closed, or is out of place, after this");
        }
    }

    Place At(Mark mark) => new(file, (int)mark.Line + chunk.LinesBefore, (int)mark.Column);

    Refusal Refuse(Place place, string message)
    {
        if (message.Contains(" tab ", StringComparison.Ordinal) && FirstTab() is { } tab)
        {
            return new Refusal(tab, "YAML syntax: a tab in the indentation", "indent with spaces");
        }
        var sentence = message.ReplaceLineEndings(" ").TrimEnd('.', ' ');
        var what = sentence.Length == 0 ? "cannot be read" : char.ToLowerInvariant(sentence[0]) + sentence[1..];
        return new Refusal(place, $"YAML syntax: {what}", "check indentation, colons, brackets and quotes");
    }

    // The scanner names the beginning of what the tab broke, which can be many lines above.
    Place? FirstTab()
    {
        for (var line = chunk.LinesBefore + 1; line <= source.LineCount; line++)
        {
            var text = source.Line(line);
            var tab = text.IndexOf('\t', StringComparison.Ordinal);
            if (tab >= 0 && string.IsNullOrWhiteSpace(text[..tab]))
            {
                return new Place(file, line, tab + 1);
            }
        }
        return null;
    }
}
