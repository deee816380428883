using Leeway.Core.Objectives;

namespace Leeway.Engine.Histories;

/// <summary>A revision as it is written: the SLI by the number of its column.</summary>
sealed record RevisionRecord(
    DateTimeOffset Since,
    string Name,
    decimal Target,
    WindowRecord Window,
    int Sli,
    string? Slices
)
{
    public static RevisionRecord Of(Revision revision, int sli) =>
        new(
            revision.Since,
            revision.Name,
            revision.Target.Fraction,
            WindowRecord.Of(revision.Window),
            sli,
            revision.Slices
        );

    public Revision ToRevision(string sli) =>
        new()
        {
            Since = Since,
            Name = Name,
            Target = new Target(Target),
            Window = Window.ToWindow(),
            Sli = sli,
            Slices = Slices,
        };
}
