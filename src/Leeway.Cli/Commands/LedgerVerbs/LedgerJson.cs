using System.Text.Json.Serialization;
using Leeway.Ledger;

namespace Leeway.Cli.Commands.LedgerVerbs;

/// <summary>How the verbs answer scripts: camel case, instants in UTC.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(LedgerCheck))]
[JsonSerializable(typeof(LedgerReport))]
[JsonSerializable(typeof(ImportReport))]
sealed partial class LedgerJson : JsonSerializerContext;
