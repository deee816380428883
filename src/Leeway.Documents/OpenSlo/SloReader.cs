using Leeway.Documents.Envelopes;
using Leeway.Documents.Fields;

namespace Leeway.Documents.OpenSlo;

static class SloReader
{
    const string StrategyAnnotation = "alert-strategy";
    const string HistoryAnnotation = "history";
    const string RenamedAnnotation = "renamed-from";

    const string RunbookAnnotation = "runbook";

    const string Stitched = "stitch";
    const string Fresh = "fresh";

    /// <summary>What follows <c>leeway.dev/</c> in the annotations that an SLO may have.</summary>
    public static IReadOnlyCollection<string> Annotations { get; } =
    [
        StrategyAnnotation,
        HistoryAnnotation,
        RenamedAnnotation,
        RunbookAnnotation,
        GroupReader.ByAnnotation,
        GroupReader.MaxAnnotation,
    ];

    public static SloDeclaration? Read(Envelope envelope)
    {
        var spec = envelope.Spec?.Map(
            "description",
            "service",
            "indicator",
            "indicatorRef",
            "timeWindow",
            "budgetingMethod",
            "objectives",
            "alertPolicies"
        );
        if (spec is null)
        {
            return null;
        }
        var description = spec.Optional("description")?.Text();
        var service = Reference.Read(spec.Required("service", "name the service that the SLO is about"));
        var method = SliceReader.ReadMethod(spec);
        var window = TimeWindowReader.Read(spec);
        var objective = ObjectiveReader.Read(spec, method);
        var (inline, reference) = objective.IsComposite ? (null, null) : ReadIndicator(spec, envelope.Metadata);
        WarnOfPolicies(spec.Optional("alertPolicies"));
        if (envelope.Metadata is not { } metadata)
        {
            return null;
        }
        return new SloDeclaration
        {
            Metadata = metadata,
            Place = envelope.Place,
            Description = description ?? "",
            Service = service,
            Inline = inline,
            Sli = reference,
            Window = window,
            Target = objective.Target,
            Slices = objective.Slices,
            Threshold = objective.Threshold,
            Runbook = metadata.Own.GetValueOrDefault(RunbookAnnotation)?.Text() ?? "",
            By = GroupReader.Read(metadata, method),
            Strategy = Reference.Read(metadata.Own.GetValueOrDefault(StrategyAnnotation)),
            StartsAnew = metadata.Own.GetValueOrDefault(HistoryAnnotation)?.OneOf(Stitched, Fresh) == Fresh,
            RenamedFrom = Reference.Read(metadata.Own.GetValueOrDefault(RenamedAnnotation)),
        };
    }

    static (SliDeclaration? Inline, Reference? Reference) ReadIndicator(FieldMap spec, Metadata? slo)
    {
        if (spec.ExactlyOne("indicator", "indicatorRef") is not { } indicator)
        {
            return (null, null);
        }
        if (spec.Has("indicatorRef"))
        {
            return (null, Reference.Read(indicator));
        }
        if (indicator.Map("metadata", "spec") is not { } map)
        {
            return (null, null);
        }
        if (map.Required("metadata", "an SLI within an SLO has a name too: 'metadata: {name: …}'") is { } metadata)
        {
            MetadataReader.Read(metadata);
        }
        var inner = map.Required("spec", "say what the SLI counts");
        return (inner is null ? null : SliReader.Read(slo?.Name ?? "", inner), null);
    }

    static void WarnOfPolicies(Value? policies)
    {
        if (policies?.Items() is { Count: > 0 } items)
        {
            items[0]
                .Warn(
                    $"alertPolicies are not read yet: {Count(items.Count)} ignored",
                    $"name a leeway.dev/v1 AlertStrategy in the annotation 'leeway.dev/{StrategyAnnotation}'"
                );
        }
    }

    static string Count(int policies) => policies == 1 ? "one is" : $"{policies} are";
}
