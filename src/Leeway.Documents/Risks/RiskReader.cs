using Leeway.Core.Risks;
using Leeway.Documents.Envelopes;
using Leeway.Documents.Fields;
using Leeway.Documents.Native;

namespace Leeway.Documents.Risks;

static class RiskReader
{
    const int EvidenceMax = 100;

    static readonly string[] LeverKeys =
    [
        "faultClass",
        "timeToDetect",
        "timeToRepair",
        "impact",
        "frequency",
        "evidence",
        "accepted",
    ];

    public static RiskDeclaration? Read(Envelope envelope)
    {
        if (envelope.Spec?.Map([.. SloChoice.Keys, .. LeverKeys]) is not { } spec)
        {
            return null;
        }
        var slos = SloChoice.Keys.Any(spec.Has) ? SloChoice.Read(spec) : null;
        return Read(spec, envelope.Metadata?.Name, envelope.Metadata?.DisplayName) is { } risk
            ? new RiskDeclaration(risk, slos)
            : null;
    }

    /// <summary>A risk that a project brings, named where it stands.</summary>
    public static Risk? ReadIntroduced(Value value)
    {
        if (value.Map(["name", .. LeverKeys]) is not { } map)
        {
            return null;
        }
        var name = map.Required("name", "give it a name, for example rollback-misfires")?.NameText();
        return Read(map, name, name);
    }

    static Risk? Read(FieldMap map, string? name, string? displayName)
    {
        var detect = EstimateReader.Minutes.Read(
            map.Required("timeToDetect", "say how long until somebody knows, for example 15m")
        );
        var repair = EstimateReader.Minutes.Read(
            map.Required("timeToRepair", "say how long from then until no user is hurt, for example 45m")
        );
        var impact = EstimateReader.Share.Read(
            map.Required("impact", "say which share of the users it hurts, for example 40%")
        );
        var frequency = FrequencyReader.Read(
            map.Required("frequency", "say how often it happens in a year, for example 8, or {every: 90d}")
        );
        var faultClass = map.Optional("faultClass")?.NameText();
        var evidence = ReadEvidence(map.Optional("evidence"));
        var accepted = map.Optional("accepted")?.Flag();
        return name is null || detect is null || repair is null || impact is null || frequency is null
            ? null
            : new Risk
            {
                Name = name,
                DisplayName = displayName ?? name,
                FaultClass = faultClass ?? "",
                Detect = detect,
                Repair = repair,
                Impact = impact,
                Frequency = frequency,
                Evidence = evidence,
                IsAccepted = accepted,
            };
    }

    static IReadOnlyList<string> ReadEvidence(Value? list)
    {
        var items = list?.Items() ?? [];
        if (items.Count > EvidenceMax)
        {
            list!.Error($"{list.Path} has {items.Count} items", $"keep the {EvidenceMax} that say most");
        }
        return [.. items.Take(EvidenceMax).Select(item => item.Word()).OfType<string>()];
    }
}
