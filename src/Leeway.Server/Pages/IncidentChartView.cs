using System.Security.Cryptography;
using System.Text;
using Leeway.Server.Drawing;

namespace Leeway.Server.Pages;

/// <summary>How an incident went for one SLO, as its page shows it.</summary>
/// <param name="Address">Another one when there is more to see: an open page asks for it anew.</param>
/// <param name="Sentence">For whoever does not see it.</param>
public sealed record IncidentChartView(string Slo, string Address, string Sentence)
{
    public static IncidentChartView Of(int number, IncidentCourse course)
    {
        var drawn = SHA256.HashData(Encoding.UTF8.GetBytes(IncidentSvg.Of(course)));
        return new IncidentChartView(
            course.Slo,
            $"api/v1/incidents/{number}/charts/{course.Slo}.svg?drawn={Convert.ToHexStringLower(drawn.AsSpan(0, 8))}",
            course.Sentence
        );
    }
}
