using System.Globalization;
using Leeway.Core.Records;
using Leeway.Core.Risks;
using Leeway.Core.Time;
using Leeway.Documents.Reporting;

namespace Leeway.Documents.Records;

/// <summary>Warns of recorded incidents that teach nothing, and of those that may be several risks.</summary>
sealed class RecordLint(RiskBook book, Interval span, ProblemList found)
{
    // What is wrong with ten rows is wrong with the others too.
    const int RowsTold = 10;

    readonly IReadOnlyList<Risk> _risks = book.AllRisks;
    readonly IReadOnlyList<Risk> _known =
    [
        .. book.AllRisks,
        .. book.Projects.SelectMany(project => project.Introduces),
    ];

    public void Check(IReadOnlyList<RecordedRow> rows, string file)
    {
        var useless = 0;
        foreach (var row in rows)
        {
            if (Trouble(row.Incident) is var (what, remedy) && useless++ < RowsTold)
            {
                found.Warn(row.Place, what, remedy);
            }
        }
        if (useless > RowsTold)
        {
            found.Warn(
                new Place(file, 0, 0),
                $"{(useless - RowsTold).ToString(CultureInfo.InvariantCulture)} more of its {rows.Count.ToString(CultureInfo.InvariantCulture)} incidents are not counted",
                "mend the first ones first"
            );
        }
        foreach (
            var shared in rows.Where(row => IsShared(row.Incident))
                .GroupBy(row => row.Incident.FaultClass, StringComparer.Ordinal)
        )
        {
            var names = _risks.Where(shared.First().Incident.MayBe).Select(risk => Quote.Of(risk.Name));
            found.Warn(
                shared.First().Place,
                $"{shared.Count().ToString(CultureInfo.InvariantCulture)} incidents of class {Quote.Of(shared.Key)} name no risk and may be any of {string.Join(", ", names)}: each counts in equal parts for all of them",
                "write in the column 'risk' which it was"
            );
        }
    }

    (string What, string Remedy)? Trouble(RecordedIncident incident)
    {
        if (!span.Contains(incident.Start))
        {
            return (
                $"the incident is not counted: it lies outside of {InstantText.Format(span.From)} to {InstantText.Format(span.Until)}",
                "remove it, or say with 'from' and 'until' that the record was kept then"
            );
        }
        if (_known.Any(incident.MayBe))
        {
            return null;
        }
        return incident switch
        {
            { Risk.Length: > 0 } => (
                $"the incident is not counted: there is no Risk {Quote.Of(incident.Risk)}",
                Nearest.Remedy(incident.Risk, [.. _known.Select(risk => risk.Name)])
            ),
            { FaultClass.Length: > 0 } => (
                $"the incident is not counted: no Risk is of the fault class {Quote.Of(incident.FaultClass)}",
                Nearest.Remedy(
                    incident.FaultClass,
                    [
                        .. _known
                            .Select(risk => risk.FaultClass)
                            .Where(name => name.Length > 0)
                            .Distinct(StringComparer.Ordinal),
                    ]
                )
            ),
            _ => ("the incident is not counted: it says neither a class nor a risk", "write which risk it was"),
        };
    }

    bool IsShared(RecordedIncident incident) => span.Contains(incident.Start) && _risks.Count(incident.MayBe) > 1;
}
