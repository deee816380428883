using System.Text.Json.Serialization;

namespace Leeway.Client;

/// <summary>How everything of the API is written: camel case, no reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(IReadOnlyList<ServiceSummary>))]
[JsonSerializable(typeof(IReadOnlyList<SloSummary>))]
[JsonSerializable(typeof(SloDetail))]
[JsonSerializable(typeof(IReadOnlyList<GroupSummary>))]
[JsonSerializable(typeof(SloSeries))]
[JsonSerializable(typeof(SloCharts))]
[JsonSerializable(typeof(SloLatency))]
[JsonSerializable(typeof(SloForecast))]
[JsonSerializable(typeof(IReadOnlyList<SilenceDetail>))]
[JsonSerializable(typeof(SilenceRequest))]
[JsonSerializable(typeof(SilenceGiven))]
[JsonSerializable(typeof(IReadOnlyList<AlertDetail>))]
[JsonSerializable(typeof(IReadOnlyList<TargetDetail>))]
[JsonSerializable(typeof(DiscoveryDetail))]
[JsonSerializable(typeof(IReadOnlyList<SourceDetail>))]
[JsonSerializable(typeof(IReadOnlyList<AdjustmentDetail>))]
[JsonSerializable(typeof(IReadOnlyList<ProblemDetail>))]
[JsonSerializable(typeof(ConfigurationDetail))]
[JsonSerializable(typeof(ReplayDetail))]
[JsonSerializable(typeof(RefusedQuestion))]
[JsonSerializable(typeof(SweepDetail))]
[JsonSerializable(typeof(DependenciesDetail))]
[JsonSerializable(typeof(PlanDetail))]
[JsonSerializable(typeof(IReadOnlyList<PlanDetail>))]
[JsonSerializable(typeof(IReadOnlyList<AgreementDetail>))]
[JsonSerializable(typeof(TargetChoiceDetail))]
[JsonSerializable(typeof(ServerStatus))]
public sealed partial class LeewayJson : JsonSerializerContext;
