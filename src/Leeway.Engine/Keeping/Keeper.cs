using Leeway.Documents;
using Leeway.Engine.Evaluating;
using Leeway.Engine.Notifying;

namespace Leeway.Engine.Keeping;

/// <summary>Puts what a tick has decided into its commit, before anyone is told.</summary>
sealed class Keeper(Journal journal)
{
    /// <summary>Stages the changes, and a delivery for every receiver that is to know.</summary>
    /// <remarks>
    /// Who was told of a beginning is told of the end, even if no route leads there any more: nobody else would close what
    /// it opened. Whom a new route leads to while an alert fires is told of its beginning then.
    /// </remarks>
    /// <param name="evaluationOf">What was known at this tick of the SLO or the group that an occasion is about.</param>
    /// <param name="isSilenced">Of whose beginning nobody is told yet; none by default.</param>
    /// <returns>What is to be told once the commit is made.</returns>
    public IReadOnlyList<(string Receiver, Notification Notification)> Keep(
        AlertBook book,
        Func<Occasion, ObjectiveEvaluation?> evaluationOf,
        IReadOnlyList<Route> routes,
        Func<Occasion, bool>? isSilenced = null
    )
    {
        var (states, changes) = book.TakeChanges();
        foreach (var change in states)
        {
            journal.Keep(change);
        }
        var receivers = routes
            .SelectMany(route => route.Receivers)
            .Select(receiver => receiver.Name)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var (alert, since) in book.TakeBeginnings())
        {
            journal.KeepBeginning(alert, since);
        }
        foreach (var (alert, course) in book.Courses.TakeChanges())
        {
            journal.KeepCourse(alert, course);
        }
        var deliveries = new List<(string, Notification)>();
        foreach (var change in changes)
        {
            if (change is OccasionChange.Began)
            {
                journal.Keep(change.Occasion);
                continue;
            }
            journal.Forget(change.Occasion);
            var ended = Notifications.Of(change, FactsOf(change.Occasion));
            deliveries.AddRange(Stage(change.Occasion.ToldTo.Where(receivers.Contains), ended));
        }
        foreach (
            var occasion in book
                .Occasions.Where(occasion => !book.IsHeldBack(occasion) && isSilenced?.Invoke(occasion) != true)
                .ToList()
        )
        {
            var began = Notifications.Of(occasion, AlertFacts.None);
            // A receiver that left the configuration has forgotten; if it comes back, it is told anew.
            var known = occasion.ToldTo.Where(receivers.Contains).ToList();
            var newcomers = Notifications.Receivers(routes, began).Except(known, StringComparer.Ordinal).ToList();
            if (newcomers.Count > 0 || known.Count < occasion.ToldTo.Count)
            {
                var told = occasion with { ToldTo = [.. known, .. newcomers] };
                book.Note(told);
                journal.Keep(told);
                deliveries.AddRange(Stage(newcomers, Notifications.Of(occasion, FactsOf(occasion))));
            }
        }
        return deliveries;

        AlertFacts FactsOf(Occasion occasion) =>
            evaluationOf(occasion) is { } evaluation ? AlertFacts.Of(evaluation, occasion) : AlertFacts.None;
    }

    List<(string, Notification)> Stage(IEnumerable<string> receivers, Notification notification)
    {
        var staged = new List<(string, Notification)>();
        foreach (var receiver in receivers)
        {
            journal.Keep(receiver, notification);
            staged.Add((receiver, notification));
        }
        return staged;
    }
}
