using System.Text.Json.Serialization;
using Leeway.Core.Alerts;
using Leeway.Core.Policies;
using Leeway.Engine.Adjusting;
using Leeway.Engine.Evaluating;
using Leeway.Engine.Notifying;
using Leeway.Engine.Silencing;

namespace Leeway.Engine.Keeping;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AlertStateRecord))]
[JsonSerializable(typeof(AlertCourse))]
[JsonSerializable(typeof(Occasion))]
[JsonSerializable(typeof(PolicyState))]
[JsonSerializable(typeof(AdjustmentRecord))]
[JsonSerializable(typeof(Notification))]
[JsonSerializable(typeof(GivenSilence))]
sealed partial class JournalJson : JsonSerializerContext;
