using Leeway.Core.Risks;
using Leeway.Documents.Envelopes;
using Leeway.Documents.Fields;

namespace Leeway.Documents.Risks;

static class RiskFactorReader
{
    public static RiskFactorDeclaration? Read(Envelope envelope)
    {
        if (envelope.Spec?.Map(["risk", "faultClass", .. EffectReader.Keys]) is not { } spec)
        {
            return null;
        }
        var risk = Reference.Read(spec.Optional("risk"));
        var about = new Effect(risk?.Name, spec.Optional("faultClass")?.NameText());
        var effect = EffectReader.Read(spec, about, mayReplace: false);
        if (EffectReader.Keys.All(spec.Misses))
        {
            spec.Error("risk", $"{spec.Path} changes nothing", "write for example 'timeToRepair: {times: 1.5}'");
        }
        return envelope.Metadata is not { } metadata
            ? null
            : new RiskFactorDeclaration(
                new RiskFactor(metadata.Name, metadata.DisplayName ?? metadata.Name, effect),
                risk
            );
    }
}
