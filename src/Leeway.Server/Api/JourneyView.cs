using Leeway.Client;
using Leeway.Core.Dependencies;

namespace Leeway.Server.Api;

/// <summary>What is known of a journey as the API shows it.</summary>
static class JourneyView
{
    /// <param name="measured">The same by what ledgers say; null if none does.</param>
    public static JourneyDetail Of(JourneyReport report, JourneyReport? measured)
    {
        // Single points and pairs are the same; how likely things are is better known by what was measured.
        var best = measured ?? report;
        var feasibility = report.Feasibility;
        return new JourneyDetail
        {
            Name = report.Journey.Name,
            Slo = report.Journey.Slo,
            Target = report.Journey.Target?.Fraction,
            Declared = Ceiling(report),
            Measured = measured is null ? null : Ceiling(measured),
            IsServed = report.IsServed,
            ExtraNine = feasibility?.ExtraNine.Share,
            EqualShare = feasibility?.EqualShare(best.Critical.Count).Share,
            Critical =
            [
                .. best.Critical.Select(one => new CriticalDependencyDetail(
                    one.Name,
                    one.Availability?.Share,
                    feasibility is null || one.Availability is not { } known ? null : feasibility.HasExtraNine(known)
                )),
            ],
            SinglePoints =
            [
                .. report.SinglePoints.Select(point => new SinglePointDetail(
                    point.Node,
                    point.Path,
                    point.IsUnconfirmed
                )),
            ],
            Pairs = [.. best.Pairs.Select(pair => new CutPairDetail(pair.First, pair.Second, pair.Probability))],
            PairCount = report.PairCount,
            Gains = [.. best.Gains.Select(Of)],
            Unknown = best.Unknown,
        };
    }

    static CeilingDetail Ceiling(JourneyReport report) =>
        new()
        {
            Availability = report.Availability.Share,
            StandardError = report.StandardError,
            Ceiling = report.Ceiling.Share,
            Verdict = report.Feasibility?.Verdict.ToString().ToLowerInvariant(),
            Own = report.Feasibility?.Own,
            CutSets = report.Bounds?.CutSets,
            RareEvent = report.Bounds?.RareEvent,
            EsaryProschan = report.Bounds?.EsaryProschan,
        };

    static GainDetail Of(Gain gain) =>
        new(
            gain.Cause switch
            {
                Cause.Shared common => $"what {string.Join(", ", common.Members)} share",
                Cause.Failover => $"the failover of {gain.Cause.Node}",
                _ => gain.Cause.Node,
            },
            gain.Cause is Cause.Own ? gain.Cause.Node : null,
            gain.Birnbaum,
            gain.Criticality,
            gain.Minutes
        );
}
