namespace Leeway.Documents;

/// <summary>Where a document begins.</summary>
/// <param name="Line">Counted from 1.</param>
public sealed record DocumentPlace(string File, int Line)
{
    public override string ToString() => $"{File}:{Line}";
}
