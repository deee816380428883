using System.Text;
using Leeway.Client;

namespace Leeway.Cli;

/// <summary>The first link of the chain in words: the targets that are scraped, or the server that is asked.</summary>
static class SourceExplanation
{
    public static void Write(StringBuilder text, SloDetail slo)
    {
        if (slo.Asked is { } asked)
        {
            Ask(text, asked);
        }
        else
        {
            Scrape(text, slo);
        }
    }

    static void Ask(StringBuilder text, AskedDetail asked)
    {
        text.AppendLine().AppendLine("ask");
        var targets = asked.Approximate is null ? $", {Report.Count(asked.Targets, "target")}" : "";
        text.AppendLine(
            asked.CountedUntil is null
                ? $"  {asked.Source} at {asked.Url}: no answer yet"
                : $"  {asked.Source} at {asked.Url}: asked until {Texts.Instant(asked.CountedUntil)}{targets}"
        );
        if (asked.Error is { } error)
        {
            text.AppendLine(
                $"  failed since {Texts.Instant(asked.FailingSince)}: {error}; tried again at {Texts.Instant(asked.RetryAt)}"
            );
        }
        if (asked.Approximate is { } why)
        {
            text.AppendLine($"  approximate: {why}");
        }
    }

    static void Scrape(StringBuilder text, SloDetail slo)
    {
        text.AppendLine().AppendLine("scrape");
        if (slo.Targets.Count == 0)
        {
            text.AppendLine("  no Scrape document has a job whose targets could show the SLI's series");
        }
        foreach (var target in slo.Targets)
        {
            var state = target.State == "answered" ? $"answered at {Texts.Instant(target.LastAnswer)}" : target.State;
            var error = target.Error is null ? "" : $" since {Texts.Instant(target.FailingSince)}: {target.Error}";
            text.AppendLine(
                $"  {target.Job} {target.Instance}: {state}{error}, {target.CountedSeries + " series counted"}"
            );
        }
    }
}
