using Leeway.Documents;
using Leeway.Engine.Evaluating;
using Leeway.Engine.Notifying;

namespace Leeway.Engine.Keeping;

/// <summary>Puts what a tick has decided into its commit, before anyone is told.</summary>
sealed class Keeper(Journal journal)
{
    /// <summary>Stages the changes, and a delivery for every receiver that wants to know.</summary>
    /// <returns>What is to be told once the commit is made.</returns>
    public IReadOnlyList<(string Receiver, Notification Notification)> Keep(
        AlertBook book,
        IReadOnlyDictionary<string, ObjectiveEvaluation> evaluations,
        IReadOnlyList<Route> routes
    )
    {
        var (states, occasions) = book.TakeChanges();
        foreach (var change in states)
        {
            journal.Keep(change);
        }
        foreach (var (alert, since) in book.TakeBeginnings())
        {
            journal.KeepBeginning(alert, since);
        }
        var deliveries = new List<(string, Notification)>();
        foreach (var change in occasions)
        {
            journal.Keep(change);
            var notification = Notifications.Of(
                change,
                evaluations.GetValueOrDefault(change.Occasion.Slo)?.Budget.RemainingOfWindow
            );
            foreach (var receiver in Notifications.Receivers(routes, notification))
            {
                journal.Keep(receiver, notification);
                deliveries.Add((receiver, notification));
            }
        }
        return deliveries;
    }
}
