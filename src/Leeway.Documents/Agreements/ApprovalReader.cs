using Leeway.Core.Agreements;
using Leeway.Documents.Fields;
using Leeway.Documents.Reporting;

namespace Leeway.Documents.Agreements;

static class ApprovalReader
{
    const string Remedy = "'leeway agree sign' writes approvals";

    public static Approval? Read(Value value)
    {
        if (value.Map("party", "person", "on", "terms") is not { } map)
        {
            return null;
        }
        var party = map.Required("party", Remedy)?.OneOf([.. PartyWords.All]);
        var person = map.Required("person", Remedy)?.Word(lengthMax: 200);
        var on = map.Required("on", Remedy)?.Day();
        var terms = map.Required("terms", Remedy) is { } hash ? ReadTerms(hash) : null;
        return party is null || person is null || on is null || terms is null
            ? null
            : new Approval(
                PartyWords.Read(party)!.Value,
                person,
                on.Value,
                terms,
                $"{value.Place.File}:{value.Place.Line}"
            );
    }

    // Digits alone are a number to YAML, and lose nothing by it: the raw text is what was written.
    static string? ReadTerms(Value value)
    {
        if (value.Raw is { } raw && raw.Length == Terms.HashLength && raw.All(char.IsAsciiHexDigitLower))
        {
            return raw;
        }
        value.Error(
            value.Raw is { } text ? $"{value.Path} is {Quote.Of(text)}" : $"{value.Path} is no hash of terms",
            $"write the {Terms.HashLength} hexadecimal digits that 'leeway agree show' prints"
        );
        return null;
    }
}
