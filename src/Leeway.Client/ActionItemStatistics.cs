namespace Leeway.Client;

/// <summary>What came of action items.</summary>
/// <param name="DoneIn30Days">The part that was done within 30 days, of those that had as long; null without any.</param>
/// <param name="OverdueP0">Items of priority 0 that are open past their due date.</param>
/// <param name="RepeatedShare">Parts of budgets that went to incidents of a class about which something was still to be done.</param>
public sealed record ActionItemStatistics(
    int Open,
    int Done,
    double? DoneIn30Days,
    double? DoneIn60Days,
    int OverdueP0,
    double RepeatedShare
);
