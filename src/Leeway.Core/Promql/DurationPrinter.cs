using System.Globalization;
using Leeway.Core.Time;

namespace Leeway.Core.Promql;

/// <summary>Writes lengths of time; what is no whole number of milliseconds as a number of seconds.</summary>
static class DurationPrinter
{
    public static string Print(PromqlDuration duration) =>
        duration switch
        {
            PromqlDuration.Fixed(var length) when length.Ticks % TimeSpan.TicksPerMillisecond != 0 => (
                (decimal)length.Ticks / TimeSpan.TicksPerSecond
            ).ToString(CultureInfo.InvariantCulture),
            PromqlDuration.Fixed(var length) => DurationText.Format(length),
            PromqlDuration.Template => "{{.window}}",
            PromqlDuration.Step => "step()",
            PromqlDuration.Range => "range()",
            PromqlDuration.Unary(var isNegative, var operand) => $"{(isNegative ? '-' : '+')}{Print(operand)}",
            PromqlDuration.Computed(var left, var @operator, var right) =>
                $"{Print(left)} {@operator.Text} {Print(right)}",
            PromqlDuration.Extreme(var isLargest, var one, var other) =>
                $"{(isLargest ? "max_of" : "min_of")}({Print(one)}, {Print(other)})",
            PromqlDuration.Paren(var inner) => $"({Print(inner)})",
            _ => throw new InvalidOperationException($"There is no duration {duration.GetType().Name}."),
        };
}
