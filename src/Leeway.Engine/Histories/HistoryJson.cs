using System.Text.Json.Serialization;

namespace Leeway.Engine.Histories;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    UseStringEnumConverter = true
)]
[JsonSerializable(typeof(HistoryRecord))]
sealed partial class HistoryJson : JsonSerializerContext;
