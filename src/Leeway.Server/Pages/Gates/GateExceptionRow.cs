using Leeway.Client;

namespace Leeway.Server.Pages.Gates;

/// <summary>An exception that somebody asked for.</summary>
/// <param name="State">Whether it is granted, or who has still to approve it.</param>
/// <param name="Commands">By which those who have to approve it do so.</param>
public sealed record GateExceptionRow(
    Guid Id,
    string Version,
    string State,
    DateTimeOffset Expires,
    string AskedBy,
    string Reason,
    string Approvals,
    IReadOnlyList<string> Commands
)
{
    public static GateExceptionRow Of(ExceptionDetail one) =>
        new(
            one.Id,
            one.Version,
            one.Granted ? "may go out" : $"waits for {string.Join(", ", one.Missing)}",
            one.Expires,
            one.AskedBy,
            one.Reason,
            one.Approvals.Count == 0
                ? "Nobody has approved it yet."
                : $"Approved by {string.Join(", ", one.Approvals)}.",
            one.Granted ? [] : [.. one.Missing.Select(party => $"leeway policy approve {one.Id} --party {party}")]
        );
}
