using Leeway.Client;
using Leeway.Server.Components;

namespace Leeway.Server.Pages.Gates;

/// <summary>The exceptions of a service: how many are left, and what is asked for.</summary>
/// <param name="Sentence">How many are left in this quarter.</param>
/// <param name="Rows">Those that wait for somebody first.</param>
public sealed record GateExceptionsView(string Sentence, IReadOnlyList<GateExceptionRow> Rows)
{
    public static GateExceptionsView Of(GateExceptionsDetail? exceptions) =>
        exceptions is null
            ? new GateExceptionsView("Its policies grant no exceptions.", [])
            : new GateExceptionsView(
                exceptions.Left is { } left
                    ? $"{left} of {PageText.Count(exceptions.PerQuarter, "exception")} left in this quarter."
                    : $"{PageText.Count(exceptions.PerQuarter, "exception")} a quarter; how many are left cannot be read just now.",
                [.. exceptions.Open.OrderBy(one => one.Granted).Select(GateExceptionRow.Of)]
            );
}
