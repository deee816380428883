using System.Globalization;
using Leeway.Client;
using Leeway.Server.Components;

namespace Leeway.Server.Pages;

/// <summary>One incident as its page has it.</summary>
/// <param name="Remarks">What ties it to other incidents.</param>
public sealed record IncidentPageView(
    IncidentDetail Detail,
    IncidentRowView Row,
    IReadOnlyList<Fact> Facts,
    IReadOnlyList<IncidentRemark> Remarks
)
{
    public IReadOnlyList<SimilarIncidentDetail> Similar => Detail.Similar;

    public string Summary => Detail.Summary.Service.Length > 0 ? $"of {Detail.Summary.Service}" : "";

    public static IncidentPageView Of(IncidentDetail detail)
    {
        var summary = detail.Summary;
        return new IncidentPageView(
            detail,
            IncidentRowView.Of(summary),
            [
                new Fact("Budget", PageText.Share(summary.BudgetShare), "of a window's, of the SLO that it hurt most"),
                Time("Users hurt from", summary.ImpactStart, detail.DerivedImpactStart),
                Time("Users hurt until", summary.ImpactEnd, detail.DerivedImpactEnd),
                new Fact("Fault class", Or(summary.FaultClass), $"detected by: {summary.Detection}"),
                .. detail.Phases.Select(Phase),
            ],
            [.. Ties(detail)]
        );
    }

    /// <summary>What a note is about, in a word for people.</summary>
    public static string Word(string kind) =>
        kind switch
        {
            "alertBegan" => "alert began",
            "alertEnded" => "alert ended",
            _ => kind,
        };

    static Fact Time(string label, DateTimeOffset? at, DateTimeOffset? derived) =>
        new(
            label,
            at is { } instant ? PageText.DateAndTime(instant) : PageText.Nothing,
            at is null ? ""
                : at == derived ? "by the ledger"
                : derived is { } other ? $"as people say; by the ledger {PageText.DateAndTime(other)}"
                : "as people say"
        );

    static Fact Phase(IncidentPhaseDetail phase) =>
        new(
            phase.Phase == "impact" ? "Hurt for" : $"To {phase.Phase}",
            phase.Seconds is { } seconds ? PageText.Span(seconds) : PageText.Nothing
        );

    static IEnumerable<IncidentRemark> Ties(IncidentDetail detail)
    {
        if (detail.MergedInto is { } whole)
        {
            yield return new IncidentRemark("It is a part of", whole);
        }
        foreach (var part in detail.Parts)
        {
            yield return new IncidentRemark("A part of it is", part);
        }
        if (detail.Repeats is { } repeats)
        {
            yield return new IncidentRemark(
                "Something is still to be done so that this would not come again after",
                repeats
            );
        }
        foreach (var owed in detail.Owed)
        {
            yield return new IncidentRemark($"Policy {owed.Policy} asks for a {owed}.", null);
        }
        if (detail.Impact is { } impact)
        {
            var share = (impact * 100).ToString("0.##", CultureInfo.InvariantCulture);
            yield return new IncidentRemark($"People say that it hurt {share}% of users.", null);
        }
    }

    static string Or(string text) => text.Length > 0 ? text : PageText.Nothing;
}
