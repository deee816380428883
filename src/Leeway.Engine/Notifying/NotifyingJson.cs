using System.Text.Json.Serialization;

namespace Leeway.Engine.Notifying;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(WebhookAlertBody))]
[JsonSerializable(typeof(WebhookWatchdogBody))]
[JsonSerializable(typeof(IReadOnlyList<AlertmanagerAlert>))]
sealed partial class NotifyingJson : JsonSerializerContext;
