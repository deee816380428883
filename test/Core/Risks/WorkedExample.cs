using Leeway.Core.Objectives;
using Leeway.Core.Risks;

namespace Leeway.Core.Tests.Risks;

/// <summary>Automate rollbacks (A), or move to a replicated data store (B)?</summary>
static class WorkedExample
{
    public static readonly Target Target = new(0.999m);

    public static readonly ProjectSet A = ProjectSet.Of(0);
    public static readonly ProjectSet B = ProjectSet.Of(1);

    /// <param name="isVaried">Whether durations are log-normal with a deviation as large as their mean, or always the same.</param>
    public static RiskModel Model(bool isVaried = true)
    {
        return new RiskModel(
            [
                Risk("bad-release", 15, 45, 0.40, 8, 16),
                Risk("database-lost", 5, 235, 1.00, 0.5, 1),
                Risk("config-push", 10, 20, 0.50, 4, 8),
                Risk("payments", 5, 40, 0.30, 3, 6),
                Risk("overload", 10, 30, 0.20, 4, 8),
                Risk("certificate", 5, 40, 1.00, 0.25, 0),
                Risk("zone-outage", 5, 55, 0.33, 0.5, 1),
            ],
            [],
            [
                new Project
                {
                    Name = "automated-rollback",
                    DisplayName = "Automated rollback",
                    Effort = new Effort(4, 6, 10),
                    Effects =
                    [
                        new Effect("bad-release") { Detect = To(5), Repair = To(5) },
                        new Effect("config-push") { Repair = To(5) },
                    ],
                    Introduces = [Risk("misfire", 2, 13, 0.4, 1, null)],
                },
                new Project
                {
                    Name = "replicated-store",
                    DisplayName = "Replicated data store",
                    Effort = new Effort(12, 20, 36),
                    Effects = [new Effect("database-lost") { Detect = To(2), Repair = To(8) }],
                    Introduces = [Risk("bad-failover", 5, 25, 0.5, 1, null)],
                },
            ]
        );

        Change.Replaced To(double minutes) => new(Minutes(minutes));

        Estimate Minutes(double minutes) => isVaried ? new Estimate.LogNormal(minutes, 1) : new Estimate.Exact(minutes);

        Risk Risk(string name, double detect, double repair, double impact, double perYear, int? inTwoYears) =>
            new()
            {
                Name = name,
                DisplayName = name,
                Detect = Minutes(detect),
                Repair = Minutes(repair),
                Impact = new Estimate.Exact(impact),
                Frequency = new Frequency(perYear, inTwoYears is { } count ? new Occurrences(count, 2) : null),
            };
    }
}
