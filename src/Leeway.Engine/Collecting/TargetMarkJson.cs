using System.Text.Json.Serialization;

namespace Leeway.Engine.Collecting;

[JsonSerializable(typeof(TargetMark))]
sealed partial class TargetMarkJson : JsonSerializerContext;
