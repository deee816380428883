using Leeway.Client;

namespace Leeway.Cli;

/// <summary>Notifications that a person ought to know are not delivered.</summary>
static class Waiting
{
    /// <remarks>
    /// An attempt ends within seconds, by an answer or by its time limit, and a notification that merely is on its way is no
    /// news. So only those count whose receiver has failed: what failed, and what waits behind it.
    /// </remarks>
    public static IReadOnlyList<DeliveryDetail> Of(ServerStatus status)
    {
        var failing = status
            .Undelivered.Where(delivery => delivery.LastError is not null)
            .Select(delivery => delivery.Receiver)
            .ToHashSet(StringComparer.Ordinal);
        return [.. status.Undelivered.Where(delivery => failing.Contains(delivery.Receiver))];
    }

    public static string Reason(DeliveryDetail delivery) =>
        delivery.LastError ?? (delivery.Attempts > 0 ? "on its way" : "waits behind another");
}
