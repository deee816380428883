using System.Text.Json;

namespace Leeway.Engine.Tests.Notifying;

/// <summary>What a receiver saw; header names in any case, missing ones null.</summary>
sealed record ReceivedRequest(string Path, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public string? Key => Header("Idempotency-Key");

    public JsonElement Json => JsonElement.Parse(Body);

    public string? Header(string name) => Headers.GetValueOrDefault(name);
}
