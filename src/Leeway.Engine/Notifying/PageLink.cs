namespace Leeway.Engine.Notifying;

/// <summary>Where the page of an SLO is that an alert is about.</summary>
static class PageLink
{
    /// <param name="publicUrl">Where people reach Leeway; null if nobody said.</param>
    public static Uri? Of(Uri? publicUrl, Notification notification)
    {
        if (publicUrl is null)
        {
            return null;
        }
        var group = notification.Group.Length == 0 ? "" : $"?group={Uri.EscapeDataString(notification.Group)}";
        return new Uri($"{publicUrl.AbsoluteUri.TrimEnd('/')}/slos/{Uri.EscapeDataString(notification.Slo)}{group}");
    }
}
