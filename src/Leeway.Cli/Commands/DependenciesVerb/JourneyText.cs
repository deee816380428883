using System.Globalization;
using System.Text;
using Leeway.Client;

namespace Leeway.Cli.Commands.DependenciesVerb;

/// <summary>What the graph says of one journey, in words.</summary>
static class JourneyText
{
    public static void Write(StringBuilder text, JourneyDetail journey, int shown)
    {
        text.AppendLine(journey.Name);
        Ceiling(text, journey, journey.Declared, journey.Measured is null ? "" : " as declared");
        if (journey.Measured is { } measured)
        {
            Ceiling(text, journey, measured, " as measured");
        }
        if (journey.Unknown.Count > 0)
        {
            text.AppendLine($"  not known, taken never to fail: {string.Join(", ", journey.Unknown)}");
        }
        if (journey.IsServed)
        {
            Critical(text, journey);
            Points(text, journey);
            Pairs(text, journey, shown);
        }
        Gains(text, journey, shown);
        text.AppendLine();
    }

    static void Ceiling(StringBuilder text, JourneyDetail journey, CeilingDetail ceiling, string how)
    {
        var error = ceiling.StandardError is { } deviation
            ? $", by a sample, ± {Texts.FinePercent(deviation)}"
            : $", exactly{Bounds(ceiling)}";
        text.AppendLine($"  served{how}: {DependencyText.Share(ceiling.Availability)} of requests{error}");
        if (journey.Target is not { } target || ceiling.Own is not { } own)
        {
            return;
        }
        var left = own > 0 ? $"{Texts.FinePercent(own)} are left for itself" : "nothing is left for itself";
        text.AppendLine(
            $"  target {DependencyText.Share((double)target)}: {ceiling.Verdict}, for what it needs allows {DependencyText.Share(ceiling.Ceiling)}; {left}"
        );
    }

    static string Bounds(CeilingDetail ceiling) =>
        ceiling.RareEvent is { } rare
            ? $" ({ceiling.CutSets:#,0} minimal cut sets; by their sum at least {DependencyText.Share(Math.Max(0, 1 - rare))})"
            : "";

    static void Critical(StringBuilder text, JourneyDetail journey)
    {
        if (journey.Critical.Count == 0)
        {
            return;
        }
        text.AppendLine(
            journey is { ExtraNine: { } extra, EqualShare: { } equal }
                ? $"  critical dependencies: {DependencyText.Share(extra)} each by the rule of the extra nine; {DependencyText.Share(equal)} each to take half of the budget together"
                : "  critical dependencies"
        );
        foreach (var one in journey.Critical)
        {
            var share = one.Availability is { } known ? DependencyText.Share(known) : "not known";
            var verdict = one.HasExtraNine switch
            {
                true => "",
                false => "  too little for the extra nine",
                null => "",
            };
            text.AppendLine($"    {one.Name, -32} {share, -12}{verdict}".TrimEnd());
        }
    }

    static void Points(StringBuilder text, JourneyDetail journey)
    {
        if (journey.SinglePoints.Count == 0)
        {
            text.AppendLine("  no single point of failure");
            return;
        }
        text.AppendLine("  single points of failure");
        foreach (var point in journey.SinglePoints)
        {
            var soft = point.IsUnconfirmed ? " (soft, but no fault test has confirmed it)" : "";
            text.AppendLine($"    {point.Node, -24} {string.Join(" → ", point.Path)}{soft}");
        }
    }

    static void Pairs(StringBuilder text, JourneyDetail journey, int shown)
    {
        if (journey.PairCount == 0)
        {
            return;
        }
        text.AppendLine(
            $"  {Report.Count(journey.PairCount, "pair")} that break it together, with the chance that both are down"
        );
        foreach (var pair in journey.Pairs.Take(shown))
        {
            text.AppendLine($"    {$"{pair.First} + {pair.Second}", -48} {Texts.FinePercent(pair.Probability)}");
        }
    }

    static void Gains(StringBuilder text, JourneyDetail journey, int shown)
    {
        if (journey.Gains.Count == 0)
        {
            return;
        }
        text.AppendLine("  minutes a year won if it never failed, and its share of what is missing");
        foreach (var gain in journey.Gains.Take(shown))
        {
            var minutes = gain.Minutes.ToString("#,0.0", CultureInfo.InvariantCulture);
            text.AppendLine($"    {gain.What, -48} {minutes, 10} {Texts.Percent(gain.Criticality), 8}");
        }
    }
}
