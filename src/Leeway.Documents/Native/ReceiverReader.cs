using Leeway.Documents.Fields;
using Leeway.Documents.Reporting;
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
        if (webhook.Has("secret"))
        {
            webhook.Error(
                "secret",
                $"there is a secret in {webhook.Path}, and secrets do not belong in documents",
                "write 'secretFile: PATH' or 'secretEnv: VARIABLE', and change the secret, for it has been written down"
            );
            webhook.RefuseUnknown(["url", "secretFile", "secretEnv", "secret"]);
        }
        else
        {
            webhook.RefuseUnknown(["url", "secretFile", "secretEnv"]);
        }
        var url = webhook.Required("url", "write 'url: https://…'") is { } text ? ReadUrl(text) : null;
        var secret = ReadSecret(webhook);
        return url is null ? null : new Receiver.Webhook(name, url, secret);
    }

    static SecretSource? ReadSecret(FieldMap webhook)
    {
        if (!webhook.Has("secretFile") && !webhook.Has("secretEnv"))
        {
            return null;
        }
        if (webhook.ExactlyOne("secretFile", "secretEnv")?.Word() is not { } text)
        {
            return null;
        }
        if (webhook.Has("secretFile"))
        {
            return new SecretSource.File(text);
        }
        if (!NamePatterns.IsVariable(text))
        {
            var variable = webhook.Optional("secretEnv")!;
            variable.Error(
                $"{variable.Path} is not the name of an environment variable",
                "write letters, digits and underscores, not the secret itself"
            );
        }
        return new SecretSource.Environment(text);
    }

    static Receiver.Alertmanager? ReadAlertmanager(Value value, string name)
    {
        var list = value.Map("urls")?.Required("urls", "write '- http://localhost:9093' below it");
        var items = list?.Items() ?? [];
        if (list is { Node: ListNode } && items.Count is 0 or > UrlsMax)
        {
            list.Error($"{list.Path} has {items.Count} URLs", $"write 1 to {UrlsMax}");
        }
        List<Uri> urls = [.. items.Select(ReadUrl).OfType<Uri>()];
        return urls.Count == 0 ? null : new Receiver.Alertmanager(name, urls);
    }

    static Uri? ReadUrl(Value value)
    {
        if (value.Word() is not { } text)
        {
            return null;
        }
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
        {
            value.Error($"{value.Path} is {Quote.Of(text)}, not a URL", "write http://… or https://…");
            return null;
        }
        if (url.UserInfo.Length > 0)
        {
            value.Error($"{value.Path} holds a user name or password", "remove it: secrets do not belong in documents");
            return null;
        }
        return url;
    }
}
