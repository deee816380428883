using Leeway.Core.Chance;
using Leeway.Core.Risks;

namespace Leeway.Core.Records;

/// <summary>Learns from recorded incidents what a risk is to be reckoned with.</summary>
public sealed class RecordFit
{
    /// <summary>With fewer incidents than this what people believe counts, if they said.</summary>
    public const int IncidentsWanted = 5;

    // Durations vary by about their mean, or more, until enough of them are there to say.
    const double UsualVariation = 1;

    readonly double _years;
    readonly IReadOnlyList<(RecordedIncident Incident, double Part)> _incidents;
    readonly Pooled _detect;
    readonly Pooled _repair;
    readonly Pooled _impact;

    /// <param name="risks">All that are there: one incident that may be several of them counts in equal parts.</param>
    public RecordFit(IncidentRecord record, IReadOnlyList<Risk> risks)
    {
        _years = record.Years;
        _incidents = [.. record.Incidents.Select(incident => (incident, incident.PartOf(risks)))];
        _detect = Pooled.Of(record.Incidents, incident => incident.DetectMinutes);
        _repair = Pooled.Of(record.Incidents, incident => incident.RepairMinutes);
        _impact = Pooled.Of(record.Incidents, incident => incident.Impact);
    }

    /// <summary>The risk with everything that was to be learnt; null if neither the record nor anybody knows.</summary>
    /// <remarks>
    /// How often: Jeffreys' posterior of the count. How long: log-normal with the incidents' mean and variation from
    /// <see cref="IncidentsWanted"/> on; with fewer, what people believe, as wide as the record says things of its class are.
    /// </remarks>
    public Risk? Of(Risk risk)
    {
        var own = _incidents.Where(one => one.Incident.MayBe(risk)).ToList();
        List<RecordedIncident> incidents = [.. own.Select(one => one.Incident)];
        var detect = Of(risk.Detect, [.. Known(incidents, one => one.DetectMinutes)], _detect.Of(risk));
        var repair = Of(risk.Repair, [.. Known(incidents, one => one.RepairMinutes)], _repair.Of(risk));
        var impact = Of(risk.Impact, [.. Known(incidents, one => one.Impact)], _impact.Of(risk));
        if (detect is null || repair is null || impact is null)
        {
            return null;
        }
        return risk with
        {
            Detect = detect,
            Repair = repair,
            Impact = impact,
            Frequency = risk.Frequency.IsFromRecord
                ? Frequency.Of(new Occurrences(own.Sum(one => one.Part), _years))
                : risk.Frequency,
        };
    }

    static IEnumerable<double> Known(List<RecordedIncident> incidents, Func<RecordedIncident, double?> of) =>
        incidents.Select(of).OfType<double>();

    static Estimate? Of(Estimate estimate, double[] values, Spreading pooled)
    {
        if (estimate is not Estimate.FromRecord { Expert: var expert })
        {
            return estimate;
        }
        if (values.Length >= IncidentsWanted)
        {
            return values.Average() is > 0 and var mean
                ? new Estimate.LogNormal(mean, Variation(values))
                : new Estimate.Exact(0);
        }
        return expert switch
        {
            Estimate.Quantiles quantiles => Shrunk(quantiles, pooled),
            null when values.Length > 0 && values.Average() == 0 => new Estimate.Exact(0),
            null when values.Length > 0 => new Estimate.LogNormal(values.Average(), pooled.Variation ?? UsualVariation),
            _ => expert,
        };
    }

    static double Variation(double[] values)
    {
        var mean = values.Average();
        var variance = values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1);
        return Math.Sqrt(variance) / mean;
    }

    // The middle is what people are good at; how far it varies the record knows the better the more it has.
    static Estimate.Quantiles Shrunk(Estimate.Quantiles expert, Spreading pooled)
    {
        if (pooled.Sigma is not { } sigma)
        {
            return expert;
        }
        var weight = pooled.Count / (double)(pooled.Count + IncidentsWanted);
        return new Estimate.Quantiles(
            expert.Middle / Portable.Exp(Normal.Ninth * Mixed(expert.Middle / expert.Low)),
            expert.Middle,
            expert.Middle * Portable.Exp(Normal.Ninth * Mixed(expert.High / expert.Middle))
        );

        double Mixed(double ratio) => (weight * sigma) + ((1 - weight) * Portable.Log(ratio) / Normal.Ninth);
    }
}
