namespace Leeway.Core.Series;

/// <summary>What a <see cref="RelabelRule"/> does, named as Prometheus names it.</summary>
public enum RelabelAction
{
    Replace,
    Keep,
    Drop,
    KeepEqual,
    DropEqual,
    HashMod,
    LabelMap,
    LabelDrop,
    LabelKeep,
    Lowercase,
    Uppercase,
}
