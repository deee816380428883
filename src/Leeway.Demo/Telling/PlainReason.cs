using System.Text.RegularExpressions;

namespace Leeway.Demo.Telling;

/// <summary>An alert's reason in the words of somebody who never read one; what it does not know stays as it is.</summary>
static partial class PlainReason
{
    public static string Of(Told told)
    {
        if (BothAbove().Match(told.Reason) is { Success: true } above)
        {
            var part = above.Groups;
            return $"the budget burns above {part["factor"]} in both windows: "
                + $"{part["shortRate"]} over the last {part["short"]}, {part["longRate"]} over {part["long"]}";
        }
        if (NotAbove().Match(told.Reason) is { Success: true } below)
        {
            var (window, rate, factor) = (below.Groups["window"], below.Groups["rate"], below.Groups["factor"]);
            return OfTheRuleThatBegan(told, window.Value)
                ? $"the budget no longer burns above {factor}: {rate} over the last {window}"
                : $"the rule that fired last has ended too, the one above {factor}: the budget burns {rate} over the last {window}";
        }
        return told.Reason;
    }

    // One severity is one alert. It begins with its first rule, which names its windows, and ends with its last one.
    static bool OfTheRuleThatBegan(Told told, string window) => told.Rule.Split('-').Contains(window);

    // As TierReading in Core writes them.
    [GeneratedRegex(
        @"^(?<short>\S+) and (?<long>\S+) above (?<factor>\S+): (?<shortRate>\S+), (?<longRate>\S+)$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex BothAbove();

    [GeneratedRegex(
        @"^(?<window>\S+) at (?<rate>\S+), not above (?<factor>\S+)$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex NotAbove();
}
