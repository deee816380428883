using Leeway.Core.Policies;
using Leeway.Documents;

namespace Leeway.Server.Gating;

/// <summary>What the policies of a service say of exceptions, together: the strictest of each.</summary>
/// <param name="Needs">Every party that one of them names.</param>
sealed record ExceptionTerms(int TokensPerQuarter, IReadOnlyList<string> Needs, TimeSpan Expires)
{
    /// <summary>Null if no policy is about the service.</summary>
    public static ExceptionTerms? Of(Configuration configuration, string service)
    {
        ExceptionRules[] rules =
        [
            .. ServicePolicies.Of(configuration, service).Entries.Select(entry => entry.Policy.Exceptions),
        ];
        return rules.Length == 0
            ? null
            : new ExceptionTerms(
                rules.Min(one => one.TokensPerQuarter),
                [.. rules.SelectMany(one => one.Needs).Distinct(StringComparer.Ordinal)],
                rules.Min(one => one.Expires)
            );
    }

    /// <summary>The first instant of the calendar quarter in UTC.</summary>
    public static DateTimeOffset QuarterOf(DateTimeOffset at) =>
        new(at.UtcDateTime.Year, ((at.UtcDateTime.Month - 1) / 3 * 3) + 1, 1, 0, 0, 0, TimeSpan.Zero);
}
