using System.Globalization;
using System.Text;

namespace Leeway.Bench.Peers;

/// <summary>Prometheus rules of the shape that Sloth generates for an availability SLO: 17 in three groups.</summary>
static class SlothRules
{
    static readonly string[] Windows = ["5m", "30m", "1h", "2h", "6h", "1d", "3d"];

    /// <summary>Long and short window, burn rate, and which of the two alerts it belongs to.</summary>
    static readonly (string Long, string Short, double Factor, string Severity)[] Tiers =
    [
        ("1h", "5m", 14.4, "page"),
        ("6h", "30m", 6, "page"),
        ("1d", "2h", 3, "ticket"),
        ("3d", "6h", 1, "ticket"),
    ];

    /// <param name="hasMonth">False without the window of the SLO and what is derived of it: 14 rules, and the same alerts.</param>
    public static string Write(int slos, double target, bool hasMonth = true)
    {
        var text = new StringBuilder("groups:\n");
        for (var slo = 0; slo < slos; slo++)
        {
            var labels = $"sloth_id=\"bench-{slo}\",sloth_service=\"s{slo}\",sloth_slo=\"availability\"";
            Recordings(text, slo, labels, hasMonth);
            Figures(text, slo, labels, target, hasMonth);
            Alerts(text, slo, labels, 1 - target);
        }
        return text.ToString();
    }

    static void Recordings(StringBuilder text, int slo, string labels, bool hasMonth)
    {
        Group(text, $"recordings-{slo}");
        foreach (var window in Windows)
        {
            Record(
                text,
                $"slo:sli_error:ratio_rate{window}",
                $"(sum(rate(requests_total{{service=\"s{slo}\",code=\"500\"}}[{window}]))) / (sum(rate(requests_total{{service=\"s{slo}\"}}[{window}])))",
                $"{labels},sloth_window=\"{window}\""
            );
        }
        if (!hasMonth)
        {
            return;
        }
        var short5 = $"slo:sli_error:ratio_rate5m{{{labels}}}";
        Record(
            text,
            "slo:sli_error:ratio_rate30d",
            $"sum_over_time({short5}[30d]) / ignoring (sloth_window) count_over_time({short5}[30d])",
            $"{labels},sloth_window=\"30d\""
        );
    }

    static void Figures(StringBuilder text, int slo, string labels, double target, bool hasMonth)
    {
        Group(text, $"figures-{slo}");
        Record(text, "slo:objective:ratio", $"vector({Number(target)})", labels);
        Record(text, "slo:error_budget:ratio", $"vector(1-{Number(target)})", labels);
        Record(text, "slo:time_period:days", "vector(30)", labels);
        var by = "on(sloth_id, sloth_slo, sloth_service) group_left";
        var budget = $"slo:error_budget:ratio{{{labels}}}";
        Record(text, "slo:current_burn_rate:ratio", $"slo:sli_error:ratio_rate5m{{{labels}}} / {by} {budget}", labels);
        Record(text, "sloth_slo_info", "vector(1)", $"{labels},sloth_spec=\"prometheus/v1\"");
        if (hasMonth)
        {
            Record(
                text,
                "slo:period_burn_rate:ratio",
                $"slo:sli_error:ratio_rate30d{{{labels}}} / {by} {budget}",
                labels
            );
            Record(
                text,
                "slo:period_error_budget_remaining:ratio",
                $"1 - slo:period_burn_rate:ratio{{{labels}}}",
                labels
            );
        }
    }

    static void Alerts(StringBuilder text, int slo, string labels, double budget)
    {
        Group(text, $"alerts-{slo}");
        foreach (var severity in Tiers.GroupBy(tier => tier.Severity, StringComparer.Ordinal))
        {
            var any = severity.Select(tier =>
                $"(max({Above(tier.Short, tier.Factor)}) without (sloth_window) and max({Above(tier.Long, tier.Factor)}) without (sloth_window))"
            );
            text.Append(
                CultureInfo.InvariantCulture,
                $"  - alert: ErrorBudgetBurn\n    expr: '{string.Join(" or ", any)}'\n    labels: {{severity: {severity.Key}}}\n"
            );
        }

        string Above(string window, double factor) =>
            $"slo:sli_error:ratio_rate{window}{{{labels}}} > ({Number(factor)} * {Number(budget)})";
    }

    static void Group(StringBuilder text, string name) =>
        text.Append(CultureInfo.InvariantCulture, $"- name: {name}\n  rules:\n");

    static void Record(StringBuilder text, string name, string expression, string labels) =>
        text.Append(
            CultureInfo.InvariantCulture,
            $"  - record: {name}\n    expr: '{expression}'\n    labels: {{{labels.Replace("=", ": ", StringComparison.Ordinal).Replace(",", ", ", StringComparison.Ordinal)}}}\n"
        );

    static string Number(double value) => Math.Round(value, 10).ToString(CultureInfo.InvariantCulture);
}
