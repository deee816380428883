namespace Leeway.Core.Series;

/// <summary>Why a page of samples cannot be read to its end.</summary>
/// <param name="Line">Counted from 1.</param>
/// <param name="Column">The byte in the line, counted from 1.</param>
/// <param name="Reason">A clause without a full stop, for example <c>the value is missing</c>.</param>
public readonly record struct ExpositionError(int Line, int Column, string Reason)
{
    public override string ToString() => $"line {Line}, column {Column}: {Reason}";
}
