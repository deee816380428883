using System.CommandLine;
using System.CommandLine.Parsing;
using Leeway.Core.Agreements;

namespace Leeway.Cli.Commands.AgreeVerb;

/// <summary>Options of <c>leeway agree</c>, each made anew for its command.</summary>
static class AgreeOptions
{
    public static Argument<string[]> Paths() =>
        new("PATH") { Description = "folders or files of documents", Arity = ArgumentArity.OneOrMore };

    public static Option<string?> Slo() =>
        new("--slo") { HelpName = "NAME", Description = "only this SLO's agreement" };

    public static Option<Party> Party() =>
        new("--party")
        {
            HelpName = string.Join('|', PartyWords.All),
            Description = "for whom the person says yes",
            Required = true,
            CustomParser = ReadParty,
        };

    public static Option<AgreementFormat> Format() =>
        new("--format")
        {
            HelpName = "text|json|markdown",
            Description = "text for people (the default), json for scripts, markdown for the SLO document",
            CustomParser = ReadFormat,
        };

    static Party ReadParty(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (PartyWords.Read(text) is { } party)
        {
            return party;
        }
        result.AddError($"'{text}' is not a party; write {string.Join(", ", PartyWords.All)}.");
        return default;
    }

    static AgreementFormat ReadFormat(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (Enum.TryParse<AgreementFormat>(text, ignoreCase: true, out var format) && Enum.IsDefined(format))
        {
            return format;
        }
        result.AddError($"'{text}' is not a format; write text, json or markdown.");
        return AgreementFormat.Text;
    }
}
