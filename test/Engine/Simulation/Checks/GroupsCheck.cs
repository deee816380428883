using Leeway.Core.Time;
using Leeway.Engine.Groups;

namespace Leeway.Engine.Tests.Simulation.Checks;

/// <summary>The groups of an SLO are its events told apart: together they are the whole, and each is known as far as that.</summary>
static class GroupsCheck
{
    const double Precision = 1e-6;

    static readonly TimeSpan Everything = 2.Hours;

    static readonly TimeSpan CoveredPrecision = 1.Milliseconds;

    public static void Ticked(Ledger.Ledger ledger, EngineSnapshot snapshot, Findings findings)
    {
        foreach (var (slo, groups) in snapshot.Groups)
        {
            if (!snapshot.Evaluations.TryGetValue(slo, out var evaluation))
            {
                continue;
            }
            var always = new Interval(evaluation.AsOf - Everything, evaluation.AsOf + Everything);
            var whole = ledger.Read(evaluation.Column, always);
            var parts = Columns(ledger, evaluation.Watched.Objective.ColumnKey)
                .Select(column => ledger.Read(column, always))
                .ToList();
            var (total, bad) = (parts.Sum(part => part.Counted.Total), parts.Sum(part => part.Counted.Bad));
            findings.Unless(
                IsSameOrLess(total, whole.Counted.Total, groups) && IsSameOrLess(bad, whole.Counted.Bad, groups),
                $"the groups of {slo} hold {total} events, {bad} bad, and the whole {whole.Counted}"
            );
            foreach (var (group, part) in groups.Evaluations)
            {
                var covered = ledger.Read(part.Column, always).Covered;
                findings.Unless(
                    covered <= whole.Covered + CoveredPrecision && part.Watermark == evaluation.Watermark,
                    $"{slo}{group} is covered for {covered} until {part.Watermark}, and the whole for {whole.Covered} until {evaluation.Watermark}"
                );
            }
            findings.Unless(
                groups.Evaluations.Count <= groups.Rule.Max,
                $"{slo} has {groups.Evaluations.Count} groups, and {groups.Rule.Max} are allowed"
            );
        }
    }

    static bool IsSameOrLess(double parts, double whole, SloGroups groups) =>
        parts <= whole + Precision && (groups.Rule.Max == 1 || parts >= whole - Precision);

    static IEnumerable<Ledger.ColumnId> Columns(Ledger.Ledger ledger, string whole)
    {
        foreach (var key in ledger.ColumnKeys)
        {
            var isGroup = key.StartsWith("group: ", StringComparison.Ordinal);
            if (
                isGroup
                && key.EndsWith($"; of: {whole}", StringComparison.Ordinal)
                && ledger.TryFindColumn(key, out var id)
            )
            {
                yield return id;
            }
        }
    }
}
