using System.Globalization;
using System.Text;
using Leeway.Core.Replay;
using Leeway.Core.Time;

namespace Leeway.Bench.Replaying;

/// <summary>One history as each program reads it: counts for Leeway, counters of good and bad events for the others.</summary>
/// <remarks>Two series are the least that a ratio can be made of. A service has one for each instance and code; that costs the others more, and Leeway nothing.</remarks>
static class PeerFiles
{
    public static string Counts(CountHistory history)
    {
        var text = new StringBuilder("timestamp,total,bad\n");
        for (var tick = 0; tick < history.Ticks; tick++)
        {
            var counts = history.Counts(tick, tick + 1);
            text.Append(
                CultureInfo.InvariantCulture,
                $"{history.EdgeAt(tick):yyyy-MM-ddTHH:mm:ssZ},{counts.Total},{counts.Bad}\n"
            );
        }
        return text.ToString();
    }

    /// <summary>Samples with timestamps in milliseconds.</summary>
    public static string Samples(CountHistory history)
    {
        var text = new StringBuilder();
        foreach (var (code, values) in Counters(history))
        {
            for (var edge = 0; edge < values.Length; edge++)
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"{Series(code)} {values[edge]} {history.EdgeAt(edge).ToUnixTimeMilliseconds()}\n"
                );
            }
        }
        return text.ToString();
    }

    /// <summary>A unit test for promtool, which holds if at one instant alerts of these severities fire and no others.</summary>
    public static string Test(CountHistory history, string rules, TimeSpan at, IEnumerable<string> severities)
    {
        var text = new StringBuilder($"rule_files: [{rules}]\nevaluation_interval: 1m\ntests:\n- interval: 1m\n");
        text.Append("  input_series:\n");
        foreach (var (code, values) in Counters(history))
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"  - series: '{Series(code)}'\n    values: '{string.Join(' ', values)}'\n"
            );
        }
        text.Append("  alert_rule_test:\n");
        Expect(text, at, severities);
        // The last instant says how far it evaluates.
        Expect(text, history.Until - history.From, []);
        return text.ToString();
    }

    static void Expect(StringBuilder text, TimeSpan at, IEnumerable<string> severities)
    {
        var alerts = severities.Select(severity =>
            $"{{exp_labels: {{severity: {severity}, sloth_id: bench-0, sloth_service: s0, sloth_slo: availability}}}}"
        );
        text.Append(
            CultureInfo.InvariantCulture,
            $"  - {{eval_time: {DurationText.Format(at)}, alertname: ErrorBudgetBurn, exp_alerts: [{string.Join(", ", alerts)}]}}\n"
        );
    }

    static string Series(string code) =>
        $"requests_total{{service=\"s0\",code=\"{code}\",job=\"bench\",instance=\"one\"}}";

    static IEnumerable<(string Code, double[] Values)> Counters(CountHistory history)
    {
        var sums = Enumerable.Range(0, history.Ticks + 1).Select(edge => history.Counts(0, edge)).ToList();
        yield return ("200", [.. sums.Select(sum => sum.Total - sum.Bad)]);
        yield return ("500", [.. sums.Select(sum => sum.Bad)]);
    }
}
