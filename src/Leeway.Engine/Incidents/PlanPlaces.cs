using System.Globalization;
using Leeway.Core.Policies;
using Leeway.Core.Risks;
using Leeway.Documents;
using Leeway.Engine.Records;

namespace Leeway.Engine.Incidents;

/// <summary>Finds what has a place in a plan because a policy asked for one.</summary>
/// <param name="filed">Action items that may name what was asked for.</param>
/// <param name="struck">When it struck the last time: what had been done by then did not help.</param>
sealed class PlanPlaces(RiskBook book, IReadOnlyList<ActionItem> filed, DateTimeOffset struck)
{
    const int TextShown = 120;

    /// <summary>An action item, or else a project, for people; null if there is none.</summary>
    /// <param name="subject">As the policy names it, for example <c>class config-push</c>.</param>
    /// <param name="faultClass">Empty if nobody has said.</param>
    public string? Of(string subject, string faultClass, Obligation.PlanItem asked)
    {
        var item = filed.FirstOrDefault(one =>
            Names(one.Text, subject) && IsUrgent(one, asked) && !(one.Done < struck)
        );
        return item is not null ? $"action item '{IncidentText.Fitting(item.Text, TextShown)}'"
            : book.Projects.FirstOrDefault(one => IsAbout(one, faultClass)) is { } project ? $"Project {project.Name}"
            : null;
    }

    bool IsAbout(Project project, string faultClass)
    {
        var risks = book.AllRisks.Where(risk => risk.FaultClass == faultClass).Select(risk => risk.Name).ToList();
        return faultClass.Length > 0
            && project.Effects.Any(effect =>
                effect.FaultClass == faultClass || risks.Contains(effect.RiskName ?? "", StringComparer.Ordinal)
            );
    }

    // A priority of people's own words asks for any item.
    static bool IsUrgent(ActionItem item, Obligation.PlanItem asked) =>
        asked.Priority is not ['P' or 'p', .. var number]
        || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var most)
        || item.Priority <= most;

    // As a whole: 'class load' is not named by 'class load-balancer'.
    static bool Names(string text, string subject)
    {
        for (
            var at = text.IndexOf(subject, StringComparison.OrdinalIgnoreCase);
            at >= 0;
            at = text.IndexOf(subject, at + 1, StringComparison.OrdinalIgnoreCase)
        )
        {
            var end = at + subject.Length;
            if ((at == 0 || !IsOfName(text[at - 1])) && (end == text.Length || !IsOfName(text[end])))
            {
                return true;
            }
        }
        return false;
    }

    static bool IsOfName(char one) => one == '-' || char.IsLetterOrDigit(one);
}
