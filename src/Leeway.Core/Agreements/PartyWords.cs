namespace Leeway.Core.Agreements;

/// <summary>Parties as people write them.</summary>
public static class PartyWords
{
    /// <summary>In the order of <see cref="Party"/>.</summary>
    public static IReadOnlyList<string> All { get; } = ["product", "development", "sre"];

    public static string Word(this Party party) => All[(int)party];

    /// <summary>What the party says yes to.</summary>
    public static string Question(this Party party) =>
        party switch
        {
            Party.Product => "below this target, is it worth engineering time?",
            Party.Development => "when the budget is gone, will we reduce what hurts users before we build features?",
            _ => "can we defend this target without toil and burnout?",
        };

    /// <summary>Null if no party is called so.</summary>
    public static Party? Read(string word) => All.IndexOf(word) is >= 0 and var place ? (Party)place : null;

    static int IndexOf(this IReadOnlyList<string> words, string word) =>
        words.Index().Where(one => one.Item == word).Select(one => one.Index).FirstOrDefault(-1);
}
