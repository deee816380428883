using Leeway.Core.Alerts;
using Leeway.Documents.Fields;
using Leeway.Documents.Reporting;

namespace Leeway.Documents.Linking;

/// <summary>The severities that any alert may have.</summary>
sealed class SeverityNames(Catalogue catalogue)
{
    readonly HashSet<string> _known = new(
        [
            Severity.Page.Name,
            Severity.Ticket.Name,
            .. catalogue.Strategies.All.SelectMany(strategy => strategy.Tiers).Select(tier => tier.Severity.Name),
            .. catalogue.Strategies.All.Select(strategy => strategy.Absence?.Severity.Name ?? Severity.Page.Name),
            .. catalogue.Strategies.All.Select(strategy => strategy.NoTraffic?.Severity.Name ?? Severity.Page.Name),
            .. catalogue.Strategies.All.SelectMany(strategy => strategy.BudgetLeft).Select(rule => rule.Severity.Name),
            .. catalogue.Policies.All.Take(1).Select(_ => Severity.Notice.Name),
        ],
        StringComparer.Ordinal
    );

    /// <summary>Warns of one that no alert has.</summary>
    public void Check(Reference severity)
    {
        if (!_known.Contains(severity.Name))
        {
            severity.Value.Warn(
                $"no tier has the severity {Quote.Of(severity.Name)}: this matches nothing",
                Nearest.Remedy(severity.Name, _known)
            );
        }
    }
}
