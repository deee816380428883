using Leeway.Core.Changes;
using Leeway.Core.Policies;
using Leeway.Core.Time;
using Leeway.Documents.Fields;

namespace Leeway.Documents.Native;

/// <summary>Reads which changes a policy lets through, and how many exceptions people may grant.</summary>
static class ExceptionRulesReader
{
    const int TokensMax = 1000;

    public static ExceptionRules Read(Value? value)
    {
        if (value?.Map("allow", "tokensPerQuarter", "needs", "expires") is not { } map)
        {
            return ExceptionRules.None;
        }
        var allow = (map.Optional("allow")?.Items() ?? []).Select(item =>
            item.OneOf([ExceptionRules.P0, .. ChangeKinds.Names])
        );
        var tokens = map.Optional("tokensPerQuarter")?.Whole(0, TokensMax) ?? 0;
        var needs = PolicyReader.ReadParties(map.Optional("needs"));
        var expires = map.Optional("expires")?.Duration(1.Minutes, 31.Days);
        if (tokens > 0 && needs.Count == 0)
        {
            map.Error(
                "tokensPerQuarter",
                $"nobody has to approve an exception of {map.Path}",
                "name the parties that must, for example 'needs: [product, sre]'"
            );
        }
        return new ExceptionRules
        {
            Allow = [.. allow.OfType<string>()],
            TokensPerQuarter = (int)tokens,
            Needs = needs,
            Expires = expires ?? ExceptionRules.None.Expires,
        };
    }
}
