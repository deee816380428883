using System.Text.Json;

namespace Leeway.Engine.Querying;

/// <summary>Goes through JSON of a known shape; anything else is an error.</summary>
ref struct JsonWalk(ReadOnlySpan<byte> json)
{
    Utf8JsonReader _json = new(json);

    /// <summary>The name of the object's next member; null at its end.</summary>
    /// <exception cref="JsonException">As of all members: the text is not of the shape.</exception>
    public string? NextName() => Next() == JsonTokenType.EndObject ? null : _json.GetString();

    public string Text()
    {
        Expect(JsonTokenType.String);
        return _json.GetString()!;
    }

    /// <summary>A text as its bytes stand there, escapes included.</summary>
    public ReadOnlySpan<byte> RawText()
    {
        Expect(JsonTokenType.String);
        return _json.ValueSpan;
    }

    public double Number()
    {
        Expect(JsonTokenType.Number);
        return _json.GetDouble();
    }

    /// <summary>Goes over the next value, whatever it is.</summary>
    public void Skip()
    {
        Next();
        _json.Skip();
    }

    public JsonTokenType Next() =>
        _json.Read() ? _json.TokenType : throw new JsonException("The answer ends in the middle.");

    /// <summary>Goes on to a token of this type.</summary>
    public void Expect(JsonTokenType wanted)
    {
        Next();
        Must(wanted);
    }

    /// <summary>Checks the type of the token that we stand at.</summary>
    public readonly void Must(JsonTokenType wanted)
    {
        if (_json.TokenType != wanted)
        {
            throw new JsonException($"There is {_json.TokenType} in the answer where {wanted} belongs.");
        }
    }
}
