using Leeway.Core.Policies;
using Leeway.Core.Time;
using Leeway.Engine.Evaluating;

namespace Leeway.Engine.Policies;

/// <summary>What a policy looks at, read from the ledger.</summary>
static class Reading
{
    /// <param name="evaluation">Null if the SLO could not be judged.</param>
    public static PolicyReadings Of(ErrorBudgetPolicy policy, ObjectiveEvaluation? evaluation)
    {
        // What was known a while ago says nothing of now.
        if (evaluation is not { IsStale: false, Watermark: { } watermark })
        {
            return PolicyReadings.Unknown;
        }
        var burns = new Dictionary<TimeSpan, double>();
        foreach (var window in policy.Windows)
        {
            if (Burn(evaluation, Interval.Ending(watermark, window)) is { } burn)
            {
                burns.Add(window, burn);
            }
        }
        return new PolicyReadings(evaluation.Budget.RemainingOfWindow, burns);
    }

    static double? Burn(ObjectiveEvaluation evaluation, Interval window)
    {
        try
        {
            return PolicyReadings.Burn(evaluation.History.Read(window), evaluation.Watched.Objective.Target);
        }
        catch (IOException)
        {
            return null; // the engine says that the ledger cannot be read
        }
    }
}
