using Leeway.Documents.Access;
using Leeway.Documents.Fields;
using Leeway.Documents.Yaml;

namespace Leeway.Documents.Native;

/// <summary>Reads one receiver of a Route.</summary>
static class ReceiverReader
{
    const int UrlsMax = 20;

    public static Receiver? Read(Value item, string defaultName)
    {
        if (item.Map("name", "webhook", "alertmanager") is not { } map)
        {
            return null;
        }
        var name = map.Optional("name") is { } given ? given.NameText() : defaultName;
        if (map.ExactlyOne("webhook", "alertmanager") is not { } kind || name is null)
        {
            return null;
        }
        return map.Has("webhook") ? ReadWebhook(kind, name) : ReadAlertmanager(kind, name);
    }

    static Receiver.Webhook? ReadWebhook(Value value, string name)
    {
        if (value.OpenMap() is not { } webhook)
        {
            return null;
        }
        SecretReader.RefuseUnknown(webhook, "secret", "url");
        var url = webhook.Required("url", "write 'url: https://…'")?.Url();
        var secret = SecretReader.Optional(webhook, "secret");
        return url is null ? null : new Receiver.Webhook(name, url, secret);
    }

    static Receiver.Alertmanager? ReadAlertmanager(Value value, string name)
    {
        var list = value.Map("urls")?.Required("urls", "write '- http://localhost:9093' below it");
        var items = list?.Items() ?? [];
        if (list is { Node: ListNode } && items.Count is 0 or > UrlsMax)
        {
            list.Error($"{list.Path} has {items.Count} URLs", $"write 1 to {UrlsMax}");
        }
        List<Uri> urls = [.. items.Select(UrlReader.Url).OfType<Uri>()];
        return urls.Count == 0 ? null : new Receiver.Alertmanager(name, urls);
    }
}
