using Leeway.Core.Indicators;

namespace Leeway.Engine.Tests.Collecting;

/// <summary>SLIs of gauges for scripts, as their queries say them.</summary>
static class GaugeScript
{
    public static Indicator Indicator(string total, string bad, PartKind kind = PartKind.Bad) =>
        new("requests", Compile(total), kind, Compile(bad));

    /// <summary>One SLO of readings over these targets.</summary>
    public static CountingScript Of(string total, string bad, params string[] targets) =>
        new CountingScript(targets).Watch("requests", Indicator(total, bad));

    /// <summary>Whether the targets answer.</summary>
    public static CountingScript OfUp(params string[] targets) => Of("count(up)", "count(up == 0)", targets);

    static CountingExpression Compile(string query) =>
        CountingCompiler.Compile(query, isCounter: false).Expression
        ?? throw new ArgumentException(query, nameof(query));
}
