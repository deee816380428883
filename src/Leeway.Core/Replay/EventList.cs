using Leeway.Core.Objectives;
using Leeway.Core.Time;

namespace Leeway.Core.Replay;

/// <summary>What happened in a history: what people labelled, and what burnt enough of the budget.</summary>
/// <remarks>
/// Labels and burning stretches that share time are one event, and it lasts while the counts burnt: people remember worse. A stretch in
/// which people say that there was only noise is none.
/// </remarks>
static class EventList
{
    /// <summary>In order, none sharing time with another.</summary>
    /// <param name="least">Without a label, an event spends at least this part of the budget.</param>
    public static IReadOnlyList<ReplayEvent> Of(
        CountHistory history,
        Target target,
        BudgetShare budget,
        IReadOnlyList<Incident> incidents,
        decimal least
    )
    {
        var burning = BurningTime.Of(history, target.BudgetFraction).Select(stretch => Part.Of(history, stretch));
        var told = incidents
            .Where(incident => !incident.IsNoise)
            .Select(incident => new Part(incident.Span, incident.Label));
        var noise = incidents.Where(incident => incident.IsNoise).ToList();
        return
        [
            .. Joined(burning.Concat(told))
                .Select(parts => Event(history, budget, parts))
                .Where(one => one.IsWorth(least))
                .Where(one => one.Label is not null || !noise.Exists(other => other.Span.Overlaps(one.Span))),
        ];
    }

    static ReplayEvent Event(CountHistory history, BudgetShare budget, List<Part> parts)
    {
        var labels = parts.Select(part => part.Label).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var burnt = parts.Where(part => part.Label is null).ToList();
        var times = burnt.Count > 0 ? burnt : parts;
        var span = new Interval(times.Min(part => part.Span.From), times.Max(part => part.Span.Until));
        var (from, until) = (history.EdgeAtOrAfter(span.From), history.EdgeAtOrAfter(span.Until));
        return new ReplayEvent(
            span,
            labels.Count > 0 ? string.Join("; ", labels) : null,
            budget.Of(from, until, until)
        );
    }

    static IEnumerable<List<Part>> Joined(IEnumerable<Part> parts)
    {
        List<Part> together = [];
        var until = DateTimeOffset.MinValue;
        foreach (var part in parts.OrderBy(part => part.Span.From))
        {
            if (together.Count > 0 && part.Span.From >= until)
            {
                yield return together;
                together = [];
            }
            together.Add(part);
            until = together.Count > 1 && until > part.Span.Until ? until : part.Span.Until;
        }
        if (together.Count > 0)
        {
            yield return together;
        }
    }

    readonly record struct Part(Interval Span, string? Label)
    {
        public static Part Of(CountHistory history, BurningStretch stretch) =>
            new(new Interval(history.EdgeAt(stretch.From), history.EdgeAt(stretch.Until)), null);
    }
}
