using System.Globalization;
using Leeway.Client;

namespace Leeway.Server.Pages;

/// <summary>One SLO on the list of agreements.</summary>
/// <param name="Parties">The state of each, in the order of the table's columns; none without an agreement.</param>
/// <param name="Review">The day, or that it is overdue.</param>
public sealed record AgreementRowView(
    string Name,
    string Address,
    string Promise,
    string Status,
    IReadOnlyList<string> Parties,
    string Review
)
{
    /// <summary>What is not whole first; SLOs without an agreement last.</summary>
    public static IReadOnlyList<AgreementRowView> All(
        IReadOnlyList<AgreementDetail> agreements,
        IReadOnlyList<string> slos
    )
    {
        var agreed = agreements.Select(agreement => agreement.Slo).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. agreements
                .OrderBy(agreement => agreement.Gaps.Count == 0)
                .ThenBy(agreement => agreement.Slo, StringComparer.Ordinal)
                .Select(Of),
            .. slos.Where(slo => !agreed.Contains(slo))
                .Order(StringComparer.Ordinal)
                .Select(slo => new AgreementRowView(slo, AddressOf(slo), "–", "no agreement", ["–", "–", "–"], "–")),
        ];
    }

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static AgreementRowView Of(AgreementDetail agreement) =>
        new(
            agreement.Slo,
            AddressOf(agreement.Slo) + "#agreement",
            agreement.Promise,
            agreement.IsAgreed ? "agreed" : "not agreed",
            [.. agreement.Parties.Select(party => party.State)],
            agreement.IsReviewOverdue ? $"overdue since {Day(agreement.Review)}" : $"by {Day(agreement.Review)}"
        );

    static string AddressOf(string slo) => $"slos/{Uri.EscapeDataString(slo)}";
}
