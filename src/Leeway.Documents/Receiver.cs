namespace Leeway.Documents;

/// <summary>Where alerts are sent.</summary>
/// <param name="Name">Unique among all receivers of all routes.</param>
public abstract record Receiver(string Name)
{
    /// <summary>Any HTTP endpoint.</summary>
    /// <param name="Secret">What requests are signed with, or null for unsigned ones.</param>
    public sealed record Webhook(string Name, Uri Url, SecretSource? Secret) : Receiver(Name);

    /// <summary>An Alertmanager, or several that gossip; each is told.</summary>
    public sealed record Alertmanager(string Name, IReadOnlyList<Uri> Urls) : Receiver(Name);
}
