using Leeway.Core.Risks;

namespace Leeway.Core.Tests.Risks;

static class Some
{
    public static Risk Risk(double detect, double repair, double impact, double perYear, string name = "risk") =>
        new()
        {
            Name = name,
            DisplayName = name,
            Detect = new Estimate.Exact(detect),
            Repair = new Estimate.Exact(repair),
            Impact = new Estimate.Exact(impact),
            Frequency = new Frequency(perYear),
        };

    public static Project Project(string name, double weeks, params Effect[] effects) =>
        new()
        {
            Name = name,
            DisplayName = name,
            Effort = new Effort(weeks, weeks, weeks),
            Effects = effects,
        };
}
