using System.Globalization;
using Leeway.Client;
using Leeway.Server.Components;

namespace Leeway.Server.Pages;

/// <summary>What can be told of a phase before and after some instant, in words.</summary>
public static class ComparisonText
{
    public static string Of(PhaseComparison compared) =>
        compared.AfterIsShorter is { } chance
            ? $"of {compared.Before} before and {compared.After} after, one after is shorter in {Range(chance)}{Unseen(compared)}"
            : $"{compared.Before} before, {compared.After} after; {compared.NeededOfEach.ToString(CultureInfo.InvariantCulture)} of each are needed{Unseen(compared)}";

    static string Range(RangeOfBelief chance) =>
        $"{PageText.ShortShare(chance.Low ?? 0)} to {PageText.ShortShare(chance.High ?? 1)}";

    static string Unseen(PhaseComparison compared) =>
        compared.LeastChange is { } least ? $"; less than {PageText.ShortShare(least)} shorter would not be seen" : "";
}
