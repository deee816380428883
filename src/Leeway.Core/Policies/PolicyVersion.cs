using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Leeway.Core.Time;

namespace Leeway.Core.Policies;

/// <summary>A name for what policies say: equal for equal meaning, however it is written.</summary>
public static class PolicyVersion
{
    // 48 bits: enough to tell the versions of one organisation's policies apart, short enough to read out.
    const int HexDigits = 12;

    /// <summary>The same for the same policies in any order.</summary>
    public static string Of(IEnumerable<ErrorBudgetPolicy> policies)
    {
        var text = string.Concat(
            policies.OrderBy(policy => policy.Name, StringComparer.Ordinal).Select(policy => Text(policy))
        );
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..HexDigits];
    }

    // All that makes a difference to an answer. Names cannot hold line ends, and neither can what is written below.
    static string Text(ErrorBudgetPolicy policy)
    {
        var text = new StringBuilder();
        Line("policy", policy.Name);
        foreach (var step in policy.Steps)
        {
            Line("step", step.Name);
            Line("when", step.When);
            Line("while", step.While);
            Line("then", string.Join(", ", step.Actions));
            Line("requires", string.Join(", ", step.Requires.Select(ExitCriteria.NameOf)));
        }
        foreach (var one in policy.Events)
        {
            Line("event", one.When);
            Line("then", string.Join(", ", one.Then));
        }
        var exceptions = policy.Exceptions;
        Line("allow", string.Join(", ", exceptions.Allow));
        Line("tokens", exceptions.TokensPerQuarter.ToString(CultureInfo.InvariantCulture));
        Line("needs", string.Join(", ", exceptions.Needs));
        Line("expires", DurationText.Format(exceptions.Expires));
        Line("missing", policy.OnMissingData);
        Line("incident", policy.DuringIncident);
        Line("overspend", policy.OnOverspend);
        Line("dependency", policy.CausedByDependency);
        Line("enforced", policy.Enforcement);
        return text.ToString();

        void Line(string key, object value) => text.Append(key).Append(' ').Append(value).Append('\n');
    }
}
