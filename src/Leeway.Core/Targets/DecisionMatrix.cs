namespace Leeway.Core.Targets;

/// <summary>What to do about an SLO, by whether it is met, how much toil it takes, and how content its users are.</summary>
/// <remarks>Source: The Site Reliability Workbook, chapter 2, table 2-5.</remarks>
public static class DecisionMatrix
{
    public static SloDecision Of(bool isMet, bool isToilHigh, bool isSatisfactionHigh) =>
        (isMet, isToilHigh, isSatisfactionHigh) switch
        {
            (true, false, true) => SloDecision.ReleaseFaster,
            (true, false, false) => SloDecision.Tighten,
            (true, true, true) => SloDecision.AlertLess,
            (true, true, false) => SloDecision.Tighten,
            (false, false, true) => SloDecision.Loosen,
            (false, false, false) => SloDecision.AlertMore,
            (false, true, true) => SloDecision.Loosen,
            (false, true, false) => SloDecision.FixProduct,
        };

    /// <summary>The decision in words that say what to do.</summary>
    public static string Words(this SloDecision decision) =>
        decision switch
        {
            SloDecision.ReleaseFaster =>
                "release faster and with less ado, or give your time to a service that needs it more",
            SloDecision.Tighten => "tighten the SLO",
            SloDecision.AlertLess =>
                "if alerts cry wolf, make them less sensitive; else loosen the SLO for a while, or hand toil over, and fix the product or automate its repair",
            SloDecision.Loosen => "loosen the SLO",
            SloDecision.AlertMore => "make alerts more sensitive",
            SloDecision.FixProduct => "hand toil over, and fix the product or automate its repair",
            _ => throw new ArgumentOutOfRangeException(nameof(decision), decision, "There is no such decision."),
        };
}
