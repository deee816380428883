using Leeway.Documents.Fields;
using Leeway.Documents.OpenSlo;
using Leeway.Documents.Reporting;

namespace Leeway.Documents.Linking;

/// <summary>Checks that what an SLO wants to take over can be: a history has one heir, and its SLO is there no more.</summary>
sealed class HeritageLinker(Catalogue catalogue)
{
    readonly Dictionary<string, Place> _heirs = new(StringComparer.Ordinal);

    public Heritage Link(SloDeclaration slo) =>
        new()
        {
            StartsAnew = slo.StartsAnew,
            RenamedFrom =
                slo.RenamedFrom is { } former && IsFree(slo, former)
                    ? new FormerName(
                        former.Name,
                        former.Value.Place.File,
                        former.Value.Place.Line,
                        former.Value.Place.Column
                    )
                    : null,
        };

    bool IsFree(SloDeclaration slo, Reference former)
    {
        if (former.Name == slo.Metadata.Name)
        {
            former.Value.Error(
                $"{former.Value.Path} is the SLO's own name",
                "write the name that it had before, or remove the annotation"
            );
            return false;
        }
        if (catalogue.Slos.Has(former.Name))
        {
            former.Value.Error(
                $"SLO {Quote.Of(former.Name)} is still there, so its history is its own",
                "remove that SLO, or the annotation"
            );
            return false;
        }
        if (!_heirs.TryAdd(former.Name, former.Value.Place))
        {
            var first = _heirs[former.Name];
            former.Value.Error(
                $"the history of {Quote.Of(former.Name)} goes to another SLO already, at {first.File}:{first.Line}",
                "keep one of the two annotations"
            );
            return false;
        }
        return true;
    }
}
