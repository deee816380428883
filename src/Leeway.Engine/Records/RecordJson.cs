using System.Text.Json.Serialization;

namespace Leeway.Engine.Records;

/// <summary>How lists of texts stand in a column.</summary>
[JsonSerializable(typeof(IReadOnlyList<string>))]
sealed partial class RecordJson : JsonSerializerContext;
